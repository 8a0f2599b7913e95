import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { shortDayText } from '@unknot/charts/day-axis';
import { numberText } from '@unknot/charts/number-text';
import { NumberChips } from '../ui/number-chips';
import { textIn, type Problem } from '../ui/submission';
import type { Change, Form, VisitDraft } from './visit-draft';

/** The client's goals: a score on each, and new ones in the client's words. */
@Component({
  selector: 'un-goal-entries',
  imports: [NumberChips],
  templateUrl: './goal-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GoalEntries {
  readonly form = input.required<Form>();
  readonly draft = input.required<VisitDraft>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  protected readonly scale = Array.from({ length: 11 }, (_, number) => number);
  protected readonly rows = computed(() =>
    this.form().goals.map((goal) => {
      const score = this.draft().scores[goal.id];
      const last = goal.lastScore ?? goal.startScore;
      const when = goal.lastOn === null ? 'at the start' : shortDayText(goal.lastOn);
      return {
        ...{ goal, score: score?.score ?? null, last, lastText: numberText(last), when },
        problem: this.problems().get(score?.id ?? '')?.message ?? '',
      };
    }),
  );
  protected readonly fresh = computed(() =>
    this.draft().goals.map((goal) => ({
      goal,
      problem: this.problems().get(goal.id)?.message ?? '',
    })),
  );

  protected score(goalId: string, score: number | null): void {
    const { [goalId]: known, ...others } = this.draft().scores;
    const id = known?.id ?? uuidv7();
    this.changed.emit({ scores: score === null ? others : { ...others, [goalId]: { id, score } } });
  }

  protected add(form: HTMLFormElement): void {
    const words = textIn(form, 'words');
    if (words === '') return;
    const numberIn = (name: string) => Number(textIn(form, name));
    const goal = {
      ...{ id: uuidv7(), words },
      ...{ startScore: numberIn('startScore'), targetScore: numberIn('targetScore') },
    };
    this.changed.emit({ goals: [...this.draft().goals, goal] });
    form.reset();
  }

  protected remove(goalId: string): void {
    this.changed.emit({ goals: this.draft().goals.filter(({ id }) => id !== goalId) });
  }
}
