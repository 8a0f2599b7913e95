import { counted, figure } from '../figures';
import type { Finding } from './alert';
import type { AlertFacts } from './alert-facts';

/**
 * A goal whose score met the target on two days in a row and whose last score still meets it: the goal stays
 * reached when it is lost again, but then there is no occasion to speak of discharge.
 */
export function goalReachedIn({ goals }: Pick<AlertFacts, 'goals'>): Finding | null {
  const reached = goals.filter(({ reachedOn, isMetNow }) => reachedOn !== null && isMetNow);
  const [goal] = reached;
  if (goal?.reachedOn == null) return null;
  const others = reached.length > 1 ? ` ${counted(reached.length, 'goal')} reached in all.` : '';
  const { words, start, latest, target } = goal;
  return {
    since: goal.reachedOn,
    reason: `“${words}”: ${figure(start)} → ${figure(latest ?? target)} of 10, target ${figure(target)} met twice in a row.${others}`,
    figures: [
      { key: 'FROM', value: start, unit: 'of 10' },
      { key: 'TO', value: latest ?? target, unit: 'of 10' },
      { key: 'TARGET', value: target, unit: 'of 10' },
    ],
    severity: reached.length,
  };
}
