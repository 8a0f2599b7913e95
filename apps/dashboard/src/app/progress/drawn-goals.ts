import type { GoalToDraw } from '@unknot/charts/goal-to-draw';
import type { Progress } from './chosen-series';

/** The goals of an episode as their chart takes them. */
export function goalsToDraw(goals: Progress['goals']): GoalToDraw[] {
  return goals.map(({ words, start, latest, target, important, n, state, sentence }) => ({
    ...{ words, start, latest, target, n, sentence },
    important: important?.value ?? null,
    isReached: state === 'REACHED',
  }));
}
