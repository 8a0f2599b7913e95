import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import { Icon } from '../ui/icon';
import { goToNextStop } from '../ui/next-stop';
import { textIn, type Problem } from '../ui/submission';
import type { Change, Form, VisitDraft } from './visit-draft';

const daysAsked = 7;
const weekdays: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Exercises at home: on which of the last days they were done, all at once or day by day, and new ones. */
@Component({
  selector: 'un-exercise-entries',
  imports: [Icon],
  templateUrl: './exercise-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExerciseEntries {
  readonly form = input.required<Form>();
  readonly draft = input.required<VisitDraft>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  /** The week that ends with the visit, oldest day first. */
  private readonly week = computed(() => {
    const last = this.draft().heldOn ?? this.form().today;
    return Array.from({ length: daysAsked }, (_, nth) => daysAfter(last, nth - daysAsked + 1));
  });
  protected readonly rows = computed(() => {
    const { days } = this.draft();
    return this.form().exercises.map((exercise) => {
      const known = new Map(exercise.days.map(({ doneOn, done }) => [doneOn, done]));
      // Nobody could do it before it was given.
      const possible = this.week().filter((day) => day >= exercise.fromOn);
      const shown = possible.map((day) => {
        const entry = days[`${exercise.id}/${day}`];
        const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
        const done = entry?.done ?? known.get(day);
        const answer = done === undefined ? 'not answered' : done ? 'done' : 'not done';
        const problem = this.problems().get(entry?.id ?? '')?.message ?? '';
        return { day, weekday, done, answer, isKnown: known.has(day), problem };
      });
      const problem = shown.find((each) => each.problem !== '')?.problem ?? '';
      return { exercise, days: shown, problem };
    });
  });
  /** Whether every day that was not answered before is done today. */
  protected readonly isEveryDay = computed(() => this.isAll(true));
  protected readonly isNoDay = computed(() => this.isAll(false));

  private isAll(done: boolean): boolean {
    const open = this.rows().flatMap(({ days }) => days.filter(({ isKnown }) => !isKnown));
    return open.length > 0 && open.every((day) => day.done === done);
  }

  /** Answers every day of every exercise that was not answered before; taken back by the same tap. */
  protected answerAll(done: boolean, event: Event): void {
    const isTakenBack = this.isAll(done);
    const open = this.rows().flatMap(({ exercise, days }) =>
      days.filter(({ isKnown }) => !isKnown).map(({ day }) => `${exercise.id}/${day}`),
    );
    const days = Object.fromEntries(
      isTakenBack ? [] : open.map((place) => [place, { id: uuidv7(), done }]),
    );
    this.changed.emit({ days });
    if (!isTakenBack) goToNextStop(event.currentTarget as Element);
  }

  /** Done, not done, not answered. */
  protected turn(exerciseId: string, day: string): void {
    const place = `${exerciseId}/${day}`;
    const { [place]: known, ...others } = this.draft().days;
    const next = known === undefined ? true : known.done ? false : undefined;
    const entry = { id: known?.id ?? uuidv7(), done: next ?? false };
    this.changed.emit({ days: next === undefined ? others : { ...others, [place]: entry } });
  }

  protected add(form: HTMLFormElement): void {
    const exercise = textIn(form, 'exercise');
    if (exercise === '') return;
    const fresh = { id: uuidv7(), exercise, timesPerWeek: Number(textIn(form, 'timesPerWeek')) };
    this.changed.emit({ exercises: [...this.draft().exercises, fresh] });
    form.reset();
  }

  protected remove(exerciseId: string): void {
    this.changed.emit({ exercises: this.draft().exercises.filter(({ id }) => id !== exerciseId) });
  }
}
