import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { pictureBox, type MovementPicture } from '@unknot/charts/movement/movement-picture';

/** A movement from zero to its normal end, with the limb where it is now. Without a label it is an ornament. */
@Component({
  selector: 'un-movement-figure',
  template: `
    <svg
      [attr.viewBox]="box"
      [attr.role]="isLabelled() ? 'img' : null"
      [attr.aria-label]="isLabelled() ? picture().label : null"
      [attr.aria-hidden]="isLabelled() ? null : true"
    >
      <path class="still" [attr.d]="picture().still" />
      <path class="zero" [attr.d]="picture().atZero" />
      <path class="range" [attr.d]="picture().range" />
      <path class="now" [class.normal]="picture().value === ''" [attr.d]="picture().now" />
      <path class="value" [attr.d]="picture().value" />
    </svg>
  `,
  styleUrl: './movement-figure.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovementFigure {
  readonly picture = input.required<MovementPicture>();
  readonly labelled = input(false);

  protected readonly isLabelled = computed(() => this.labelled());
  protected readonly box = [pictureBox.x, pictureBox.y, pictureBox.width, pictureBox.height].join(
    ' ',
  );
}
