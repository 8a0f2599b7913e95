import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import { descriptionAnswer } from '../description-answers';
import { mannWhitneyAnswer, pairedAnswer, signedRankAnswer, welchAnswer } from '../group-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { regressionAnswer } from '../regression-answers';
import { countOf, shareAnswer, shareComparisonAnswer } from '../share-answers';
import { trendAnswer } from '../trend-answers';

const file = (name: string) => linesOf(`amitriptyline-hivsn/${name}.csv`);
const of = (name: string) => (line: Line) => numberIn(line, name);
const falls = (lines: readonly Line[], before: string, after: string) =>
  lines.map((line) => {
    const [first, last] = [numberIn(line, before), numberIn(line, after)];
    return first === undefined || last === undefined ? undefined : first - last;
  });
const on = (treatment: string) => (line: Line) => line.Treatment === treatment;

const published = (treatment: string, art: string) => {
  const lines = file('xoverPP').filter((line) => line.Treatment === treatment && line.ARV === art);
  return descriptionAnswer(falls(lines, 'Time1', 'Time3'));
};

/** Each participant's fall on one treatment and on the other. */
function paired() {
  const lines = file('xoverPP');
  const fallsOn = (treatment: string) =>
    lines
      .filter(on(treatment))
      .map((line) => [line.ID, falls([line], 'Time1', 'Time3')[0]] as const);
  const amitriptyline = new Map(fallsOn('A'));
  const both = fallsOn('P').filter(([id]) => amitriptyline.has(id));
  const [one, other] = [both.map(([id]) => amitriptyline.get(id)), both.map(([, fall]) => fall)];
  const differences = one.map((fall, index) => (fall ?? NaN) - (other[index] ?? NaN));
  return { paired: pairedAnswer(one, other), signedRank: signedRankAnswer(differences) };
}

const firstPeriod = () => file('Parallel').filter((line) => line.Period === '1');
const firstOn = (treatment: string) => firstPeriod().filter(on(treatment));

function responders() {
  const [amitriptyline, placebo] = ['A', 'P'].map((treatment) =>
    countOf(file('NNT').filter(on(treatment)), (line) => {
      const [before, after] = [numberIn(line, 'Time1') ?? NaN, numberIn(line, 'Time3') ?? NaN];
      return (before - after) / before >= 0.5;
    }),
  ) as [ReturnType<typeof countOf>, ReturnType<typeof countOf>];
  return {
    amitriptyline: shareAnswer(amitriptyline),
    placebo: shareAnswer(placebo),
    comparison: shareComparisonAnswer(amitriptyline, placebo),
  };
}

/** Six scores of one participant, by week. */
function trajectoryOf(id: string) {
  const periods = file('xoverPP').filter((line) => line.ID === id);
  return trendAnswer(
    periods.flatMap((line) =>
      [0, 1, 2].map((visit) => ({
        x: (Number(line.Period) - 1) * 9 + visit * 3,
        y: numberIn(line, `Time${visit + 1}`),
      })),
    ),
  );
}

const gaps = (lines: readonly Line[]) =>
  ['Time1', 'Time2', 'Time3'].flatMap((name) =>
    lines.filter((line) => of(name)(line) === undefined),
  ).length;
const people = (lines: readonly Line[]) => new Set(lines.map(({ ID }) => ID)).size;

/** Pain on and off a drug, in the same people. */
export const checks: Checks = {
  rows: (expected) =>
    Object.fromEntries(
      Object.keys(expected).map((name) => {
        const lines = file(name);
        return [name, { rows: lines.length, columns: Object.keys(lines[0] ?? {}).length }];
      }),
    ),
  'published.change': () => ({
    artNaiveAmitriptyline: published('A', 'No'),
    artNaivePlacebo: published('P', 'No'),
    artUserAmitriptyline: published('A', 'Yes'),
    artUserPlacebo: published('P', 'Yes'),
  }),
  paired,
  'parallel.ancova': () =>
    regressionAnswer(firstPeriod(), of('T3'), [
      intercept,
      { name: 'A', valueOf: (line) => (line.Treatment === 'A' ? 1 : 0) },
      { name: 'T1', valueOf: of('T1') },
    ]),
  'parallel.welch': () =>
    welchAnswer(falls(firstOn('A'), 'T1', 'T3'), falls(firstOn('P'), 'T1', 'T3')),
  'parallel.mannWhitney': () =>
    mannWhitneyAnswer(firstOn('A').map(of('T3')), firstOn('P').map(of('T3'))),
  responders50: responders,
  trajectories: (expected) =>
    Object.fromEntries(Object.keys(expected).map((id) => [id, trajectoryOf(id)])),
  bocf: () => ({
    perProtocolMissing: gaps(file('xoverPP')),
    bocfMissing: gaps(file('xoverBOCF')),
    bocfParticipants: people(file('xoverBOCF')),
    perProtocolParticipants: people(file('xoverPP')),
  }),
};
