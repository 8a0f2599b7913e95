import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import { reliabilityAnswer } from '../reliability-answers';

/** Right and left hip of a person as two readings. */
export const checks: Checks = {
  'sides.icc': () => {
    const hips = linesOf('hip-stretching-rom/hips.csv');
    const people = [...new Set(hips.map(({ person }) => person))];
    return reliabilityAnswer(
      people.map((person) =>
        ['right', 'left'].map((side) => {
          const hip = hips.find((line) => line.person === person && line.side === side);
          return hip && numberIn(hip, 'fbef');
        }),
      ),
    );
  },
};
