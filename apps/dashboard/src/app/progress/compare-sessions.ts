import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayText } from '@unknot/charts/day-axis';
import { quantityText, signedDifferenceText } from '@unknot/charts/number-text';
import { triggerPoints } from '@unknot/charts/trigger-points';
import { ask } from '../graphql';
import { BodyTimeline } from '../ui/body/body-timeline';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { sessionComparison, type SessionComparisonQuery } from './compare-sessions.generated';

type Comparison = NonNullable<SessionComparisonQuery['sessionComparison']>;
type Difference = Comparison['differences'][number];

const sideWords = { BETTER: 'Better', WORSE: 'Worse', WITHIN_ERROR: 'No clear change' } as const;

/** Two sessions of one client side by side: the body in each, and every difference with its reason. */
@Component({
  selector: 'un-compare-sessions',
  imports: [BodyTimeline, FailureNotice, Icon, RouterLink],
  templateUrl: './compare-sessions.html',
  styleUrl: './compare-sessions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompareSessions {
  /** From the address. */
  readonly clientId = input.required<string>();
  /** From the address. */
  readonly episodeId = input<string>();

  /** What was chosen; the first and the latest session until then. */
  private readonly chosen = linkedSignal<string | undefined, { from?: string; to?: string }>({
    source: this.episodeId,
    computation: () => ({}),
  });
  protected readonly question = ask(sessionComparison, () => ({
    clientId: this.clientId(),
    episodeId: this.episodeId() ?? null,
    from: this.chosen().from ?? null,
    to: this.chosen().to ?? null,
  }));
  /** Stays while another pair is asked for, so that the choice does not vanish from under the finger. */
  protected readonly found = linkedSignal<
    SessionComparisonQuery | undefined,
    Comparison | null | undefined
  >({
    source: this.question.answer,
    computation: (answer, previous) =>
      answer === undefined ? previous?.value : answer.sessionComparison,
  });
  protected readonly bodies = computed(() => {
    const found = this.found();
    if (found?.from == null || found.to === null) return [];
    const { sessions, triggerPoints: points, painAreas: areas } = found;
    return [found.from, found.to].map((id) => ({
      id,
      day: this.dayOf(sessions, id),
      map: triggerPoints({
        sessions: sessions.filter((session) => session.id === id),
        found: points,
        areas,
      }),
    }));
  });

  protected choose(which: 'from' | 'to', event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const { from, to } = this.found() ?? {};
    this.chosen.set({
      ...(from != null && { from }),
      ...(to != null && { to }),
      ...{ [which]: value },
    });
  }

  protected sessionText({ number, heldOn }: Comparison['sessions'][number]): string {
    return `Session ${number}, ${dayText(heldOn)}`;
  }

  protected valueText(value: number | null, unit: string): string {
    return value === null ? 'not measured' : quantityText(value, unit);
  }

  protected callText({ change, side, unit }: Difference): string {
    const words = side === null ? 'Not judged' : sideWords[side];
    return change === null ? words : `${words} (${signedDifferenceText(change, unit)})`;
  }

  private dayOf(sessions: Comparison['sessions'], id: string): string {
    const session = sessions.find((each) => each.id === id);
    return session === undefined ? '' : this.sessionText(session);
  }
}
