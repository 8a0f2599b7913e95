import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shortDayText } from '@unknot/charts/day-axis';
import { numberText } from '@unknot/charts/number-text';
import { conditionText, statusWords } from '../episode-words';
import { CallChip } from '../ui/call-chip';
import { scaleTopOf } from '../ui/scale-top';
import { SparkLine } from '../ui/sparkline';
import type { ClientListQuery } from './client-list.generated';

/** One client as the list shows them. */
export type Client = ClientListQuery['clients']['edges'][number]['node'];

/** One client in one line: who, what for, how the pain went, and when it was last measured. */
@Component({
  selector: 'un-client-row',
  imports: [CallChip, RouterLink, SparkLine],
  templateUrl: './client-row.html',
  styleUrl: './client-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientRow {
  readonly client = input.required<Client>();

  protected readonly condition = computed(() => {
    const { episode } = this.client();
    return episode === null ? 'No episode of care yet' : conditionText(episode);
  });
  /** Where the episode stands, where it is not simply open. */
  protected readonly standing = computed(() => {
    const status = this.client().episode?.status;
    return status === undefined || status === 'OPEN' ? '' : statusWords[status];
  });
  protected readonly sessions = computed(() => this.client().episode?.sessionCount ?? 0);
  protected readonly pain = computed(() => this.client().episode?.pain ?? null);
  protected readonly scaleTop = computed(() => scaleTopOf(this.pain()?.unit ?? ''));
  protected readonly change = computed(() => {
    const pain = this.pain();
    return pain === null ? null : pain.latest - pain.first;
  });
  /** Empty where nothing has been measured. */
  protected readonly measuredOn = computed(() => {
    const day = this.client().episode?.lastMeasuredOn ?? null;
    return day === null ? '' : shortDayText(day);
  });
  protected readonly numberText = numberText;
}
