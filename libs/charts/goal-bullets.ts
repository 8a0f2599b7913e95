import type { Figure } from './figure';
import { bulletAxisHeight, bulletHeight, goalBulletsDrawing } from './goal-bullets-drawing';
import type { GoalToDraw } from './goal-to-draw';
import { countText, numberText } from './number-text';

/** `3 → 6, target 7`; without a score since the start, that there is none. */
function pathText({ start, latest, target }: GoalToDraw): string {
  const to = latest === null ? 'not scored since' : numberText(latest);
  return latest === null
    ? `start ${numberText(start)}, target ${numberText(target)}, ${to}`
    : `${numberText(start)} → ${to}, target ${numberText(target)}`;
}

function linesOf(goal: GoalToDraw): string[] {
  const { important, n } = goal;
  return [
    pathText(goal),
    ...(important === null ? [] : [`important difference ${numberText(important)}`]),
    countText(n, 'score'),
  ];
}

/** One goal with what it means; of several how many are reached, for each has its own note. */
function summaryOf(goals: readonly GoalToDraw[]): string {
  const [only] = goals;
  if (only === undefined) return 'No goal was set yet.';
  if (goals.length === 1) return only.sentence;
  const reached = goals.filter(({ isReached }) => isReached).length;
  return `${reached === 0 ? 'None' : reached} of ${goals.length} goals reached.`;
}

/**
 * The client's own goals on the scale of the Patient-Specific Functional Scale, 0 unable to 10 as before: a bar up to
 * the last score with the start, the change that people notice, and the target.
 */
export function goalBullets(goals: readonly GoalToDraw[]): Figure {
  const points = goals.map((goal, index) => {
    const lines = linesOf(goal);
    const heading = goal.words;
    return { dataset: 0, index, heading, lines, spoken: `${heading}: ${lines.join(', ')}` };
  });
  const number = (name: string) => ({ name, unit: 'of 10', kind: 'NUMBER' as const });
  return {
    title: 'Goals',
    tag: '0 unable to 10 as before, higher is better',
    state: goals.length === 0 ? 'EMPTY' : 'DRAWN',
    summary: summaryOf(goals),
    label: ['Goals.', ...goals.map(({ sentence }) => sentence)].join(' '),
    notes: goals.length > 1 ? goals.map(({ sentence }) => sentence) : [],
    keys: [
      'Bar: the last score. Thin line: the start. Dots: the start and the change that people notice. Thick line: the target.',
    ],
    height: Math.max(1, goals.length) * bulletHeight + bulletAxisHeight,
    chart: (palette) => goalBulletsDrawing(goals, palette),
    points: goals.length === 0 ? [] : [{ name: 'Last score', points }],
    table: {
      caption: 'Goals, 0 unable to 10 as before',
      columns: [
        { name: 'Goal', unit: '', kind: 'TEXT' },
        number('Start'),
        number('Now'),
        number('Target'),
        { name: 'Important difference', unit: '', kind: 'NUMBER' },
        { name: 'Scores', unit: '', kind: 'NUMBER' },
      ],
      rows: goals.map(({ words, start, latest, target, important, n }) => [
        ...[words, start, latest, target, important, n],
      ]),
    },
  };
}
