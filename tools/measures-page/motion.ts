import { movementNameOf, movements } from '@unknot/domain/body/movements';
import { siteNameOf } from '@unknot/domain/body/sites';
import { motionErrors } from '@unknot/domain/measures/errors/motion-errors';
import type { ReferenceRange } from '@unknot/domain/measures/norms/reference-range';
import { referenceRanges } from '@unknot/domain/measures/norms/reference-ranges';
import { groupsOf, keyOf, sourceOf, tableOf } from './table';

const sexes = { FEMALE: 'female', MALE: 'male', ALL: 'all' };
const statistics = {
  MEAN: 'mean',
  NORMAL_MAX: 'upper end of normal',
  NORMAL_MIN: 'lower end of normal',
  MEDIAN_YOUNG: 'median of the youngest',
  MEDIAN_OLD: 'median of the oldest',
};

function rangeRow(range: ReferenceRange): readonly (string | number | null)[] {
  const { site, movement, ageMin, ageMax, sex, mode, statistic, value, low, high } = range;
  return [
    movementNameOf(site, movement),
    ageMax === null ? `${ageMin} and over` : `${ageMin} to ${ageMax}`,
    sexes[sex],
    mode.toLowerCase(),
    statistics[statistic],
    `${value}°`,
    low === null || high === null ? null : `${low} to ${high}`,
    sourceOf({ source: range.source.words, verified: range.verified }),
  ];
}

/** Reference ranges of motion, site by site. */
export function normsPart(): string {
  const head = ['Movement', 'Age', 'Sex', 'Mode', 'Figure', 'Value', '95 % limits', 'Source'];
  const sections = groupsOf(referenceRanges, ({ site }) => site).map(
    ([site, ranges]) => `### ${siteNameOf(site)}

${tableOf(head, ranges.map(rangeRow))}`,
  );
  return `## Reference ranges of motion

Active movement is held against the fixed normal values of the US government, where they are silent against AAOS, the Merck Manual, Kouyoumdjian and Troke in this order. Passive movement is held against the means by age and sex. One is never taken for the other. The remaining rows are for comparison.

${sections.join('\n\n')}`;
}

/** Errors of measuring movement. */
export function errorsPart(): string {
  return `## Error of measuring movement

${tableOf(
  ['Joint', 'Movement', 'Tool', 'Person', 'In whom', 'SEM', 'Error', 'Unit', 'Kind', 'Source'],
  motionErrors.map((row) => [
    row.joint,
    row.movement,
    row.tool,
    { SAME: 'same', DIFFERENT: 'another', BOTH: 'both' }[row.rater],
    row.population,
    row.sem?.words ?? null,
    row.mdc.words,
    row.unit,
    row.level,
    sourceOf(row),
  ]),
)}`;
}

/** Movements with the planes they go in and their highest reference. */
export function movementsPart(): string {
  return `## Movements

${tableOf(
  ['Where', 'Movement', 'Key', 'Plane', 'Sides', 'Highest reference'],
  movements.map(({ site, name, key, plane, sides, normalMaximum }) => [
    siteNameOf(site),
    name,
    keyOf(key),
    plane.toLowerCase(),
    sides === 'PAIR' ? 'left and right' : 'one',
    normalMaximum === null ? null : `${normalMaximum}°`,
  ]),
)}`;
}
