import { counted, dayWords, figure, signedFigure } from '../figures';
import type { Audience } from '../sentence';
import type { GoalProgress } from './goal-progress-of';

/** A goal in one sentence: `3 → 6, target 7`, with what the change means, for the practice or for the client. */
export function goalSentenceOf(goal: GoalProgress, audience: Audience): string {
  return audience === 'CLIENT' ? toClient(goal) : toStaff(goal);
}

function toStaff(goal: GoalProgress): string {
  const { latest, change, start, target, n } = goal;
  if (latest === null || change === null) {
    return `“${goal.words}”: ${figure(start)} of 10 at the start, target ${figure(target)}; not scored since.`;
  }
  const path = `${figure(start)} → ${figure(latest)} of 10 (${signedFigure(change)}), target ${figure(target)}`;
  return `“${goal.words}”: ${path}, ${counted(n, 'score')}; ${importance(goal)}; ${standing(goal)}.`;
}

function importance({ important, isImportant }: GoalProgress): string {
  if (important === null || isImportant === null) return 'no important difference is published';
  const size = `the important difference (${figure(important.value)})`;
  return isImportant ? `at least ${size}` : `less than ${size}`;
}

function standing({ state, reachedOn, isMetNow }: GoalProgress): string {
  if (state === 'MET_ONCE') return 'met once, one more score in a row is needed';
  if (state !== 'REACHED' || reachedOn === null) return 'not reached yet';
  const reached = `reached on ${dayWords(reachedOn)}`;
  return isMetNow ? reached : `${reached}, the last score is below the target again`;
}

function toClient(goal: GoalProgress): string {
  const { words, latest, start, target, state, isMetNow } = goal;
  if (latest === null) {
    return `Your goal “${words}”: you began at ${figure(start)} of 10 and want to get to ${figure(target)}.`;
  }
  const path = `Your goal “${words}”: ${figure(start)} → ${figure(latest)} of 10.`;
  if (state === 'REACHED' && isMetNow) return `${path} You have reached it.`;
  if (state === 'REACHED') {
    return `${path} You have reached it before, and it is a bit lower right now.`;
  }
  if (state === 'MET_ONCE') return `${path} You got there once. If it stays, you have reached it.`;
  return `${path} You want to get to ${figure(target)}.`;
}
