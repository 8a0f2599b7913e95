import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';
import { changeText, numberText } from '@unknot/charts/number-text';
import { CallChip } from '../ui/call-chip';
import { SparkLine } from '../ui/sparkline';
import { changeSinceLast, countedValues } from './chosen-series';
import type { Series } from './chosen-series';

/** One measure at a glance: where it is, how far it has come since the start and since last time. */
@Component({
  selector: 'un-measure-tile',
  imports: [CallChip, SparkLine],
  templateUrl: './measure-tile.html',
  styleUrl: './measure-tile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureTile {
  readonly series = input.required<Series>();

  protected readonly latest = computed(() => {
    const { latest } = this.series();
    return latest === null ? '–' : numberText(latest);
  });
  /** From where it came, and the last step: `from 7, −1 since last`. */
  protected readonly path = computed(() => {
    const { baseline } = this.series();
    if (baseline === null) return 'no start value';
    const step = changeSinceLast(this.series());
    const start = `from ${numberText(baseline.value)}`;
    if (step === null) return start;
    return step === 0 ? `${start}, as last time` : `${start}, ${changeText(step)} since last`;
  });
  protected readonly measuredOn = computed(() => {
    const { latestOn } = this.series();
    return latestOn === null ? 'Not measured yet' : shortDayText(latestOn);
  });
  protected readonly recent = computed(() => countedValues(this.series()).slice(-8));
}
