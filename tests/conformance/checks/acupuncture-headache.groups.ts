import { mean } from '@unknot/statistics/mean';
import type { Checks } from '../checks';
import { descriptionAnswer } from '../description-answers';
import { effectSizeAnswer, mannWhitneyAnswer, pairedAnswer, welchAnswer } from '../group-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { countOf, shareAnswer, shareComparisonAnswer } from '../share-answers';

const everyone = () => linesOf('acupuncture-headache/acupuncture.csv');
const has = (name: string) => (line: Line) => numberIn(line, name) !== undefined;
const arms = { acupuncture: '1', control: '0' } as const;
type Arm = keyof typeof arms;

const completeIn = (arm: Arm) =>
  everyone().filter((line) => line.group === arms[arm] && has('pk5')(line));
const column = (lines: readonly Line[], name: string) => lines.map((line) => numberIn(line, name));
const scores = (arm: Arm, name: string) => column(completeIn(arm), name);

const changes = (arm: Arm) =>
  completeIn(arm).map((line) => (numberIn(line, 'pk5') ?? NaN) - (numberIn(line, 'pk1') ?? NaN));

/** Those whose score fell by a share of what it was, among those who have both. */
function responders(before: string, after: string, share: number) {
  const responds = (line: Line): boolean => {
    const [first, last] = [numberIn(line, before) ?? NaN, numberIn(line, after) ?? NaN];
    return (first - last) / first >= share;
  };
  const [acupuncture, control] = (['acupuncture', 'control'] as const).map((arm) =>
    countOf(completeIn(arm).filter(has(after)), responds),
  ) as [ReturnType<typeof countOf>, ReturnType<typeof countOf>];
  return {
    acupuncture: shareAnswer(acupuncture),
    control: shareAnswer(control),
    comparison: shareComparisonAnswer(acupuncture, control),
  };
}

function codedAsZero() {
  const lines = everyone();
  const zeros = (days: string, score: string) => {
    const zero = lines.filter((line) => numberIn(line, days) === 0);
    const present = zero.filter(has(score)).length;
    return { present, missing: zero.length - present };
  };
  const [late, early] = [zeros('f5', 'pk5'), zeros('f2', 'pk2')];
  return {
    f5ZeroAndPk5Missing: late.missing,
    f5ZeroAndPk5Present: late.present,
    f2ZeroAndPk2Missing: early.missing,
    f2ZeroAndPk2Present: early.present,
    naiveMeanF5: mean(column(lines, 'f5')),
    correctMeanF5: mean(column(lines.filter(has('pk5')), 'f5')),
  };
}

const inEachArm = (answerOf: (arm: Arm) => unknown) => ({
  acupuncture: answerOf('acupuncture'),
  control: answerOf('control'),
});

/** The arms of the trial, described and compared as they are. */
export const checks: Checks = {
  descriptives: () =>
    inEachArm((arm) => ({
      pk1: descriptionAnswer(scores(arm, 'pk1')),
      pk5: descriptionAnswer(scores(arm, 'pk5')),
    })),
  missing: () =>
    inEachArm((arm) => {
      const randomised = everyone().filter((line) => line.group === arms[arm]).length;
      return { randomised, missingAt12: randomised - completeIn(arm).length };
    }),
  missingCodedAsZero: codedAsZero,
  'change.unadjusted': () => welchAnswer(changes('acupuncture'), changes('control')),
  'change.paired': () => pairedAnswer(scores('acupuncture', 'pk1'), scores('acupuncture', 'pk5')),
  'change.effectSize': () => effectSizeAnswer(changes('acupuncture'), changes('control')),
  'change.mannWhitney': () =>
    mannWhitneyAnswer(scores('acupuncture', 'pk5'), scores('control', 'pk5')),
  responders35: () => responders('pk1', 'pk5', 0.35),
  respondersDays50: () => responders('f1', 'f5', 0.5),
  responders35At3Months: () => responders('pk1', 'pk2', 0.35),
};
