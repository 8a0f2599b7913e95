import { mean } from '@unknot/statistics/mean';
import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import { descriptionAnswer } from '../description-answers';
import { pairedAnswer } from '../group-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { regressionAnswer } from '../regression-answers';

const hips = () => linesOf('hip-stretching-rom/hips.csv');
const hipsWithError = () => linesOf('hip-stretching-rom/hips-with-entry-error.csv');
const treated = (lines: readonly Line[]) => lines.filter(({ grp }) => grp === 'treat');
const column = (lines: readonly Line[], name: string) => lines.map((line) => numberIn(line, name));

interface Hip {
  readonly treat: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const eachHip = (lines: readonly Line[]): Hip[] =>
  lines.map((line) => ({
    treat: line.grp === 'treat' ? 1 : 0,
    before: numberIn(line, 'fbef'),
    after: numberIn(line, 'faft'),
  }));

/** The mean of each person's two hips. */
function eachPerson(before: string, after: string): Hip[] {
  const people = [...new Set(hips().map(({ person }) => person))];
  return people.map((person) => {
    const own = hips().filter((line) => line.person === person);
    return {
      treat: own[0]?.grp === 'treat' ? 1 : 0,
      before: mean(column(own, before)),
      after: mean(column(own, after)),
    };
  });
}

const ancova = (rows: readonly Hip[], before: string) =>
  regressionAnswer(rows, ({ after }) => after, [
    intercept,
    { name: 'treat', valueOf: ({ treat }) => treat },
    { name: before, valueOf: (hip) => hip.before },
  ]);

const sideDifference = () => {
  const sideOf = (side: string) => hips().filter((line) => line.side === side);
  const left = new Map(sideOf('left').map((line) => [line.person, numberIn(line, 'fbef')]));
  const right = sideOf('right');
  return pairedAnswer(
    column(right, 'fbef'),
    right.map(({ person }) => left.get(person)),
  );
};

function entryError() {
  const changes = (lines: readonly Line[]) =>
    lines.map((line) => (numberIn(line, 'faft') ?? NaN) - (numberIn(line, 'fbef') ?? NaN));
  return {
    meanFlexionBeforeTreated: mean(column(treated(hipsWithError()), 'fbef')),
    meanFlexionBeforeTreatedCorrect: mean(column(treated(hips()), 'fbef')),
    ancovaHips: ancova(eachHip(hipsWithError()), 'fbef'),
    changeTreated: mean(changes(treated(hipsWithError()))),
    changeTreatedCorrect: mean(changes(treated(hips()))),
    largestChange: Math.min(...changes(hipsWithError())),
  };
}

/** Degrees at the hip, by hip and by person. */
export const checks: Checks = {
  descriptives: (expected) =>
    Object.fromEntries(
      Object.keys(expected).map((arm) => {
        const lines = hips().filter(({ grp }) => grp === arm);
        return [
          arm,
          {
            flexionBefore: descriptionAnswer(column(lines, 'fbef')),
            flexionAfter: descriptionAnswer(column(lines, 'faft')),
            rotationBefore: descriptionAnswer(column(lines, 'rbef')),
            rotationAfter: descriptionAnswer(column(lines, 'raft')),
          },
        ];
      }),
    ),
  'flexion.ancovaHips': () => ancova(eachHip(hips()), 'fbef'),
  'flexion.ancovaPersons': () => ancova(eachPerson('fbef', 'faft'), 'fbef'),
  'rotation.ancovaPersons': () => ancova(eachPerson('rbef', 'raft'), 'rbef'),
  'flexion.pairedTreated': () =>
    pairedAnswer(column(treated(hips()), 'faft'), column(treated(hips()), 'fbef')),
  sideDifference,
  entryError,
};
