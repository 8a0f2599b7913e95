import type { GoalToDraw } from './goal-to-draw';

const desk: GoalToDraw = {
  words: 'Work at the desk for two hours',
  start: 3,
  latest: 6,
  target: 7,
  important: 2,
  n: 4,
  isReached: false,
  sentence:
    '“Work at the desk for two hours”: 3 → 6 of 10 (+3), target 7, 4 scores; at least the important difference (2); not reached yet.',
};

const shoulder: GoalToDraw = {
  words: 'Hang out the washing',
  start: 0,
  latest: 0,
  target: 8,
  important: 2,
  n: 2,
  isReached: false,
  sentence:
    '“Hang out the washing”: 0 → 0 of 10 (0), target 8, 2 scores; less than the important difference (2); not reached yet.',
};

const fresh: GoalToDraw = {
  words:
    'Lift my grandchild out of the cot in the morning without holding my breath or asking for help',
  start: 2,
  latest: null,
  target: 7,
  important: null,
  n: 0,
  isReached: false,
  sentence:
    '“Lift my grandchild out of the cot in the morning without holding my breath or asking for help”: 2 of 10 at the start, target 7; not scored since.',
};

/** Cases of the chart: what a page, a test and a picture of it need to have seen. */
export const goalBulletsExamples: Readonly<Record<string, readonly GoalToDraw[]>> = {
  'three goals': [desk, shoulder, fresh],
  'one goal': [desk],
  'no goal': [],
};
