import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  Archive,
  ArrowLeft,
  BadgeCheck,
  BellRing,
  Check,
  CircleAlert,
  ClipboardPen,
  Clock,
  Copy,
  Download,
  Ellipsis,
  EyeOff,
  FileText,
  FileUp,
  History,
  Info,
  KeyRound,
  Link2,
  ListChecks,
  Lock,
  LogOut,
  Monitor,
  Moon,
  Plus,
  Printer,
  ScrollText,
  Search,
  Settings,
  Sun,
  TrendingUp,
  TriangleAlert,
  Undo2,
  UserRound,
  UserRoundCog,
  UserRoundPlus,
  UsersRound,
  X,
} from 'lucide-static';

const drawings = {
  add: Plus,
  about: Info,
  alert: CircleAlert,
  attention: BellRing,
  audit: ScrollText,
  back: ArrowLeft,
  check: Check,
  clients: UsersRound,
  clock: Clock,
  close: X,
  consent: ListChecks,
  copy: Copy,
  dark: Moon,
  download: Download,
  episodes: History,
  hide: EyeOff,
  import: FileUp,
  invite: UserRoundPlus,
  key: KeyRound,
  light: Sun,
  link: Link2,
  lock: Lock,
  more: Ellipsis,
  people: UserRoundCog,
  person: UserRound,
  print: Printer,
  progress: TrendingUp,
  records: Archive,
  report: FileText,
  safe: BadgeCheck,
  search: Search,
  settings: Settings,
  signOut: LogOut,
  system: Monitor,
  undo: Undo2,
  visit: ClipboardPen,
  warning: TriangleAlert,
} as const;

/** The icons of the product, by what they stand for. */
export type IconName = keyof typeof drawings;

/** One stroke of an icon: an element of the drawing and its attributes. */
interface Stroke {
  readonly kind: string;
  readonly at: Readonly<Record<string, string>>;
}

/** The strokes of a drawing; it is read as text, for markup is never written into the page. */
function strokesOf(drawing: string): Stroke[] {
  return [...drawing.matchAll(/<(path|circle|rect|line) ([^>]*)\/>/g)].map(([, kind, text]) => ({
    kind: kind ?? '',
    at: Object.fromEntries(
      [...(text ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, n, v]) => [n, v]),
    ),
  }));
}

/** One outline icon; it always stands beside a label or in a control that has a name. */
@Component({
  selector: 'un-icon',
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true">
      @for (stroke of strokes(); track $index) {
        @let at = stroke.at;
        @switch (stroke.kind) {
          @case ('path') {
            <path [attr.d]="at['d']" />
          }
          @case ('circle') {
            <circle [attr.cx]="at['cx']" [attr.cy]="at['cy']" [attr.r]="at['r']" />
          }
          @case ('rect') {
            <rect
              [attr.x]="at['x']"
              [attr.y]="at['y']"
              [attr.width]="at['width']"
              [attr.height]="at['height']"
              [attr.rx]="at['rx']"
            />
          }
          @case ('line') {
            <line
              [attr.x1]="at['x1']"
              [attr.y1]="at['y1']"
              [attr.x2]="at['x2']"
              [attr.y2]="at['y2']"
            />
          }
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 20px;
      height: 20px;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly strokes = computed(() => strokesOf(drawings[this.name()]));
}
