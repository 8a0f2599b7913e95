import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { OwnResultsQuery } from './my-practice.generated';

type Due = OwnResultsQuery['ownResults']['due'][number];

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What became of the due scores of one measure: done, late and never as one bar with the 70 % rule. */
@Component({
  selector: 'un-due-bar',
  templateUrl: './due-bar.html',
  styleUrl: './due-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DueBar {
  readonly due = input.required<Due>();

  /** Empty where nothing is told, or nothing was due. */
  protected readonly parts = computed(() => {
    const { done, late, never, due } = this.due();
    if (done === null || late === null || never === null || due === null || due === 0) return [];
    return [
      { kind: 'done', count: done, words: `${done} in time` },
      { kind: 'late', count: late, words: `${late} late` },
      { kind: 'never', count: never, words: `${never} never` },
    ];
  });
  protected readonly head = computed(() => {
    const { due, share, low, high, reason } = this.due();
    if (due === null) return reason;
    if (share === null || low === null || high === null) return 'No score was due yet.';
    return `${percent(share)} of ${due} in time (95 % interval ${percent(low)} to ${percent(high)})`;
  });
  protected readonly verdict = computed(() => {
    const { isEnough } = this.due();
    if (isEnough === null) return '';
    return isEnough ? 'At least 70 %' : 'Below 70 %';
  });
}
