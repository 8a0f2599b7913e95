import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shortDayText } from '@unknot/charts/day-axis';
import { countText, numberText } from '@unknot/charts/number-text';
import { conditionText, statusWords } from '../../episode-words';
import { CallChip } from '../../ui/call-chip';
import { Icon } from '../../ui/icon';
import type { EpisodeHistoryQuery } from './episodes.generated';
import { frequencyText, goalText, scheduleText, sessionsText } from './plan-words';

/** One episode as the history answers it. */
export type Episode = NonNullable<EpisodeHistoryQuery['episodeHistory']>['episodes'][number];

/** What somebody wants to do with an episode. */
export type EpisodeAct = 'PLAN' | 'PAUSE' | 'RESUME' | 'CLOSE' | 'REOPEN';

interface Line {
  readonly term: string;
  readonly words: string;
  /** Whether it should have been before today. */
  readonly late: boolean;
}

/** One episode of care from start to end: result, plan, goals, and what can be done with it. */
@Component({
  selector: 'un-episode-card',
  imports: [CallChip, Icon, RouterLink],
  templateUrl: './episode-card.html',
  styleUrl: './episode-card.css',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodeCard {
  readonly episode = input.required<Episode>();
  readonly clientId = input.required<string>();
  /** The calendar day at the practice. */
  readonly today = input.required<string>();
  readonly acted = output<EpisodeAct>();

  protected readonly numberText = numberText;
  protected readonly what = computed(() => conditionText(this.episode()));
  protected readonly goesOn = computed(() => ['OPEN', 'PAUSED'].includes(this.episode().status));
  protected readonly mayReopen = computed(() => {
    const until = this.episode().reopenUntil;
    return until != null && this.today() <= until;
  });
  protected readonly status = computed(() => {
    const { status, lapsesOn } = this.episode();
    const hasLapsed = lapsesOn != null && lapsesOn <= this.today();
    return hasLapsed ? 'Open, no contact for 42 days' : statusWords[status];
  });
  protected readonly facts = computed(() => {
    const { openedOn, closedOn, closingWords, durationWeeks, practitionerName } = this.episode();
    return [
      `began ${shortDayText(openedOn)}`,
      ...(closedOn == null ? [] : [`ended ${shortDayText(closedOn)}`]),
      ...(closingWords === '' ? [] : [closingWords.toLowerCase()]),
      ...(durationWeeks == null ? [] : [`had lasted ${countText(durationWeeks, 'week')}`]),
      practitionerName,
    ];
  });

  protected readonly plan = computed<Line[]>(() => {
    const { plan, sessionCount, nextReassessmentOn: next, lastContactOn } = this.episode();
    const line = (term: string, words: string, late = false): Line => ({ term, words, late });
    const sessions = line('Sessions', sessionsText(sessionCount, plan.plannedSessions));
    const often = plan.visitsInFourWeeks;
    const planned = often == null ? [] : [line('How often', frequencyText(often))];
    if (!this.goesOn()) {
      return [sessions, ...planned, line('Last contact', shortDayText(lastContactOn))];
    }
    const isLate = next != null && next < this.today();
    const due = next == null ? this.notDueText() : shortDayText(next);
    return [
      sessions,
      ...planned,
      line('Measured again', `${scheduleText(plan)}${plan.setOn == null ? ' (default)' : ''}`),
      line('Next re-assessment', isLate ? `was due ${due}` : due, isLate),
      line('Last contact', shortDayText(lastContactOn)),
    ];
  });

  /** Why no day can be named yet. */
  private notDueText(): string {
    return this.episode().pain == null ? 'baseline at the first visit' : 'after more sessions';
  }

  protected readonly goals = computed(() =>
    this.episode().goals.map(({ goalId: id, words, start, target, latest, dueOn, ...goal }) => {
      const due = dueOn == null ? [] : [`due ${shortDayText(dueOn)}`];
      return {
        ...{ id, words, from: numberText(start), target: numberText(target) },
        now: numberText(latest ?? start),
        stands: [goalText(goal.state, goal.reachedOn), ...due].join(', '),
      };
    }),
  );
}
