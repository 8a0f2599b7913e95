import { compareText, firstDifference } from '../compare';
import type { Adherence } from '../adherence/adherence-of';
import { counted } from '../figures';
import type { ExerciseDone, TechniqueDone } from './report';

/** Every technique with the number of sessions it was used in, most often first. Twice in one session is once. */
export function techniquesDoneIn(
  sessions: Iterable<{ readonly techniques: readonly string[] }>,
): TechniqueDone[] {
  const counts = new Map<string, number>();
  for (const { techniques } of sessions) {
    for (const name of new Set(techniques)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([technique, times]) => ({ technique, sessions: times }))
    .sort((a, b) =>
      firstDifference(b.sessions - a.sessions, compareText(a.technique, b.technique)),
    );
}

/** How an exercise was kept to, with how often nothing was said: a day without an answer is not a day not done. */
export function exerciseDoneOf({
  exercise,
  timesPerWeek,
  days,
  answered,
  done,
}: Adherence): ExerciseDone {
  const kept =
    answered === 0
      ? 'no day was answered'
      : `done on ${done} of ${counted(answered, 'answered day')} (${counted(days, 'day')} in all)`;
  const sentence = `${exercise}, ${counted(timesPerWeek, 'time')} a week: ${kept}.`;
  return { exercise, timesPerWeek, days, answered, done, sentence };
}
