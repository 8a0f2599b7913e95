import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import {
  ArrowLeft,
  Check,
  CircleAlert,
  EyeOff,
  FileUp,
  Info,
  LogOut,
  Monitor,
  Moon,
  Printer,
  Search,
  Sun,
  TrendingUp,
  TriangleAlert,
  Undo2,
  UserRound,
  UsersRound,
  X,
} from 'lucide-static';

const drawings = {
  about: Info,
  alert: CircleAlert,
  back: ArrowLeft,
  check: Check,
  clients: UsersRound,
  close: X,
  dark: Moon,
  hide: EyeOff,
  import: FileUp,
  light: Sun,
  person: UserRound,
  print: Printer,
  progress: TrendingUp,
  search: Search,
  signOut: LogOut,
  system: Monitor,
  undo: Undo2,
  warning: TriangleAlert,
} as const;

/** The icons of the product, by what they stand for. */
export type IconName = keyof typeof drawings;

/** One outline icon; it always stands beside a label or in a control that has a name. */
@Component({
  selector: 'un-icon',
  template: '',
  host: { 'aria-hidden': 'true', '[innerHTML]': 'drawing()' },
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 20px;
      height: 20px;
    }
    :host ::ng-deep svg {
      width: 100%;
      height: 100%;
      stroke-width: 1.5;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  private readonly sanitizer = inject(DomSanitizer);
  // The drawings are constants of a package; nothing that a person typed comes here.
  protected readonly drawing = computed(() =>
    this.sanitizer.bypassSecurityTrustHtml(drawings[this.name()]),
  );
}
