import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { bodyViews, viewKeys } from '@unknot/charts/body/body-views';
import type { BodyArea, BodyMark, ChosenSite } from '../ui/body/body-mark';
import { BodyMap } from '../ui/body/body-map';

/** A button that opens the body, on which a muscle or a region is chosen by tap or key. */
@Component({
  selector: 'un-on-body',
  imports: [BodyMap],
  template: `
    <button
      type="button"
      class="button"
      [attr.aria-expanded]="isOpen()"
      (click)="isOpen.set(!isOpen())"
    >
      {{ isOpen() ? 'Put the body away' : 'Choose on the body' }}
    </button>
    @if (isOpen()) {
      <un-body-map
        class="personal"
        [label]="label()"
        [targets]="targets()"
        [marks]="marks()"
        [areas]="areas()"
        [(view)]="view"
        (choose)="choose.emit($event)"
      />
    }
  `,
  styleUrl: './on-body.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OnBody {
  /** Says in words what can be chosen and what is marked. */
  readonly label = input.required<string>();
  readonly targets = input.required<'MUSCLE' | 'REGION'>();
  readonly marks = input<readonly BodyMark[]>([]);
  readonly areas = input<readonly BodyArea[]>([]);
  /** Keys of what is likely to be chosen: the body opens on the side that shows most of it. */
  readonly near = input<readonly string[]>([]);
  readonly choose = output<ChosenSite>();

  protected readonly isOpen = signal(false);
  private readonly bestView = computed(() => {
    const near = new Set(this.near());
    const shown = viewKeys.map((key) => {
      const sites = bodyViews[key].shapes.filter(({ site }) => near.has(site));
      return { key, count: new Set(sites.map(({ site }) => site)).size };
    });
    // Of views that show as many the first: front before back before the sides.
    return shown.reduce((best, each) => (each.count > best.count ? each : best)).key;
  });
  protected readonly view = linkedSignal(() => this.bestView());
}
