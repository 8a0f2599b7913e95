import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Figure } from '@unknot/charts/figure';
import { printPalette } from '@unknot/charts/palette';
import { ChartCanvas } from '../../ui/chart-canvas';

let made = 0;

/** One chart as it stands on paper: title, picture, and how it is to be read. */
@Component({
  selector: 'un-report-chart',
  imports: [ChartCanvas],
  template: `
    <figure [attr.aria-labelledby]="id">
      <h3 [id]="id">{{ figure()?.title ?? missing() }}</h3>
      @if (drawing(); as drawing) {
        <div class="plot" [style.height.px]="height()">
          <un-chart-canvas [drawing]="drawing" [label]="figure()?.label ?? ''" />
        </div>
        <p class="note">{{ note() }}</p>
      }
    </figure>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    figure {
      margin: 0;
    }
    h3 {
      margin: 0;
      font-size: 11px;
      line-height: 18px;
    }
    .note {
      display: -webkit-box;
      overflow: hidden;
      margin: 2px 0 0;
      color: #333333;
      font-size: 8px;
      line-height: 1.35;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    @media screen and (width < 840px) {
      h3 {
        font-size: var(--size-14);
        line-height: var(--line-height);
      }
      .note {
        font-size: var(--size-12);
        -webkit-line-clamp: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportChart {
  /** `undefined` where nothing of it was measured. */
  readonly figure = input.required<Figure | undefined>();
  /** Said where there is no figure. */
  readonly missing = input.required<string>();
  /** The room in px. */
  readonly room = input.required<number>();

  protected readonly id = `report-chart-${(made += 1)}`;
  protected readonly drawing = computed(() => {
    const figure = this.figure();
    return figure === undefined || figure.state === 'EMPTY'
      ? undefined
      : figure.chart(printPalette);
  });
  protected readonly height = computed(() => Math.min(this.room(), this.figure()?.height ?? 0));
  protected readonly note = computed(() => {
    const { notes = [], keys = [] } = this.figure() ?? {};
    return [...notes, ...keys].join(' ');
  });
}
