import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sparkline } from '@unknot/charts/sparkline';

/** The last values as a small line. Hidden from screen readers: the number beside it carries the meaning. */
@Component({
  selector: 'un-sparkline',
  template: `
    <svg [attr.viewBox]="'0 0 ' + line().width + ' ' + line().height" aria-hidden="true">
      @if (line().band; as band) {
        <rect x="0" [attr.width]="line().width" [attr.y]="band.y" [attr.height]="band.height" />
      }
      <path [attr.d]="line().path" />
      @if (line().dot; as dot) {
        <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="3" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      width: 96px;
      height: 24px;
      flex: none;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: var(--ink-quiet);
      stroke-width: 1.5;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    circle {
      fill: var(--series-1);
    }
    rect {
      fill: var(--sunken);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SparkLine {
  /** Oldest first. */
  readonly values = input.required<readonly number[]>();
  /** Days since 1970-01-01; without them the values stand at equal distances. */
  readonly days = input<readonly number[]>();
  /** The ends of the measure's scale; 0 to 10 where it has none. */
  readonly lowest = input<number | null>(null);
  readonly highest = input<number | null>(null);
  readonly band = input<{ readonly low: number; readonly high: number }>();

  protected readonly line = computed(() => {
    const [days, band] = [this.days(), this.band()];
    return sparkline({
      values: this.values(),
      min: this.lowest() ?? 0,
      max: this.highest() ?? 10,
      ...(days !== undefined && { days }),
      ...(band !== undefined && { band }),
    });
  });
}
