import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ReportBody, ReportBodyMap } from '@unknot/charts/report/report-body';

/** The height of the picture in px, by which marks keep their size whatever part of the body is shown. */
const height = 220;

/** The body in one session as a picture, cut to the part with marks. */
@Component({
  selector: 'un-report-body-map',
  template: `
    <svg [attr.viewBox]="box()" role="img" [attr.aria-label]="map().label">
      @for (path of body().view.outlines; track $index) {
        <path class="body" [attr.d]="path" />
      }
      @for (path of body().view.lines; track $index) {
        <path class="line" [attr.d]="path" />
      }
      @for (path of map().zones; track $index) {
        <path class="zone" [attr.d]="path" />
      }
      @for (each of map().marks; track $index) {
        @if (each.led) {
          <line
            class="lead"
            [attr.x1]="each.from.x"
            [attr.y1]="each.from.y"
            [attr.x2]="each.x"
            [attr.y2]="each.y"
          />
        }
      }
      @for (each of map().marks; track $index) {
        <g
          [attr.class]="'mark severity-' + each.mark.severity"
          [attr.transform]="'translate(' + each.x + ' ' + each.y + ') scale(' + unit() + ')'"
        >
          <circle [attr.r]="6.4 + each.mark.severity * 0.3" />
          @if (each.mark.severity === 0) {
            <path d="M-3 -3L3 3M3 -3L-3 3" />
          } @else {
            <text>{{ each.mark.severity }}</text>
          }
        </g>
      }
    </svg>
  `,
  styleUrl: './report-body-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportBodyPicture {
  readonly body = input.required<ReportBody>();
  readonly map = input.required<ReportBodyMap>();

  protected readonly box = computed(() => {
    const { box } = this.body();
    return `${box.x} ${box.y} ${box.width} ${box.height}`;
  });
  /** How much of the drawing is one px. */
  protected readonly unit = computed(() => this.body().box.height / height);
}
