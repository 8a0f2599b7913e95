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
  protected readonly start = computed(() => {
    const { baseline, baselineReason } = this.series();
    return baseline === null
      ? { text: baselineReason ?? 'No start value', known: false }
      : { text: `from ${numberText(baseline.value)} at the start`, known: true };
  });
  protected readonly sinceLast = computed(() => {
    const change = changeSinceLast(this.series());
    return change === null ? '' : `${changeText(change)} since last time`;
  });
  protected readonly measuredOn = computed(() => {
    const { latestOn } = this.series();
    return latestOn === null ? 'Not measured yet' : `Measured ${shortDayText(latestOn)}`;
  });
  protected readonly recent = computed(() => countedValues(this.series()).slice(-8));
}
