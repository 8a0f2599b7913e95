import { mean } from '@unknot/statistics/mean';
import { indicatorTerms } from '@unknot/statistics/regression/indicator-terms';
import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import { descriptionAnswer } from '../description-answers';
import { pairedAnswer } from '../group-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { regressionAnswer } from '../regression-answers';
import { countOf, shareAnswer, shareComparisonAnswer } from '../share-answers';

const people = () => linesOf('vas-diary-recall/vas-diary.csv');
const weeks = [0, 1] as const;
const daysOf = (line: Line, week: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => numberIn(line, `t${week}${day}`));
const knownOf = (line: Line, week: number) =>
  daysOf(line, week).filter((value) => value !== undefined);

/** Those with four days or more in both weeks. */
function complete() {
  return people()
    .filter((line) => weeks.every((week) => knownOf(line, week).length >= 4))
    .map((line) => ({
      arm: line.treat,
      country: line.country,
      before: mean(daysOf(line, 0)) ?? NaN,
      after: mean(daysOf(line, 1)) ?? NaN,
    }));
}

type Person = ReturnType<typeof complete>[number];
const inArm = (arm: string) => complete().filter((person) => person.arm === arm);

function completeness() {
  const byDays = (week: number) => {
    const counts: Record<string, number> = {};
    for (const line of people()) {
      const days = `${knownOf(line, week).length}`;
      counts[days] = (counts[days] ?? 0) + 1;
    }
    return counts;
  };
  return { week0: byDays(0), week1: byDays(1), personsWithFourDaysBoth: complete().length };
}

const weekMeansOf = (arm: string) => ({
  week0: descriptionAnswer(inArm(arm).map(({ before }) => before)),
  week1: descriptionAnswer(inArm(arm).map(({ after }) => after)),
});

const armTerms = [
  intercept,
  { name: 'treat', valueOf: ({ arm }: Person) => Number(arm) },
  { name: 'm0', valueOf: ({ before }: Person) => before },
];
const countryTerms = indicatorTerms<Person>('factor(country)', ({ country }) => country, [
  'AUS',
  'EU',
  'USA',
]);

function responders() {
  const responds = ({ before, after }: Person) => (before - after) / before >= 0.3;
  const [arm1, arm0] = [countOf(inArm('1'), responds), countOf(inArm('0'), responds)];
  return {
    arm1: shareAnswer(arm1),
    arm0: shareAnswer(arm0),
    comparison: shareComparisonAnswer(arm1, arm0),
  };
}

const recallOf = (week: number) =>
  pairedAnswer(
    people().map((line) => numberIn(line, `recall${week}`)),
    people().map((line) => mean(daysOf(line, week))),
  );

function wholeNumbers() {
  const everyWeek = people().flatMap((line) => weeks.map((week) => ({ line, week })));
  const whole = (value: number | undefined) =>
    value === undefined ? undefined : Number(Number.isInteger(value));
  return {
    diaryWhole: mean(everyWeek.flatMap(({ line, week }) => daysOf(line, week)).map(whole)),
    recallWhole: mean(everyWeek.map(({ line, week }) => whole(numberIn(line, `recall${week}`)))),
  };
}

/** Two diary weeks, by arm. */
export const checks: Checks = {
  completeness,
  weekMeans: () => ({ arm0: weekMeansOf('0'), arm1: weekMeansOf('1') }),
  ancova: () => regressionAnswer(complete(), ({ after }) => after, armTerms),
  'ancova.country': () =>
    regressionAnswer(complete(), ({ after }) => after, [...armTerms, ...countryTerms]),
  responders30: responders,
  recallBias: () => ({ week0: recallOf(0), week1: recallOf(1) }),
  roundingHeaps: wholeNumbers,
};
