import { siteOfJoint } from '../body/joint-sites';
import type { Side } from '../body/side';
import type { Sex } from '../care/client';
import type { Mode } from '../care/reading';
import type { Norm } from './norm';
import type { ReferenceRange } from './norms/reference-range';
import { referenceRanges } from './norms/reference-ranges';

/** The movement that a reference is looked for, and who moves. */
export interface NormQuestion {
  /** The key of a region of the body, or a joint as papers name it. */
  readonly site: string;
  readonly movement: string;
  /** No source tells left from right; given so that callers can pass a series as it is. */
  readonly side?: Side;
  readonly mode: Mode;
  /** In completed years; `null` where it is not known. */
  readonly age: number | null;
  readonly sex: Sex;
}

const bySiteAndMovement = new Map<string, ReferenceRange[]>();
for (const range of referenceRanges) {
  const key = `${range.site}/${range.movement}`;
  const known = bySiteAndMovement.get(key);
  if (known === undefined) bySiteAndMovement.set(key, [range]);
  else known.push(range);
}

/** Every published reference of a movement, for comparison side by side; empty where there is none. */
export function referenceRangesOf(site: string, movement: string): readonly ReferenceRange[] {
  return bySiteAndMovement.get(`${siteOfJoint(site)}/${movement}`) ?? [];
}

/**
 * The reference of a movement for one person; `undefined` where none was found in the same mode, since what a
 * joint does when moved is not what it does by itself. Active movement is held against the US government's
 * normal values, then AAOS, Merck, Kouyoumdjian and Troke in this order; passive movement against Soucie's
 * means by age and sex. Where age or sex is not known, all groups that may fit give the limits.
 */
export function normOf(question: NormQuestion): Norm | undefined {
  const ranges = referenceRangesOf(question.site, question.movement).filter(
    ({ mode, source }) => mode === question.mode && source.rank !== null,
  );
  const ranks = [...new Set(ranges.map(({ source }) => source.rank))].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  );
  for (const rank of ranges.length === 0 ? [] : ranks) {
    const fitting = fittingOf(
      ranges.filter(({ source }) => source.rank === rank),
      question,
    );
    if (fitting.length > 0) return normFrom(fitting);
  }
  return undefined;
}

function fittingOf(
  ranges: readonly ReferenceRange[],
  { age, sex }: NormQuestion,
): readonly ReferenceRange[] {
  const ofSex = ranges.filter(
    (range) => range.sex === 'ALL' || range.sex === sex || sex === 'UNKNOWN' || sex === 'OTHER',
  );
  if (age === null) return ofSex;
  const ofAge = ofSex.filter(({ ageMin, ageMax }) => isWithin(age, ageMin, ageMax));
  if (ofAge.length > 0 || !ofSex.some(({ source }) => source.spans)) return ofAge;
  const youngest = Math.min(...ofSex.map(({ ageMin }) => ageMin));
  const oldest = Math.max(...ofSex.map(({ ageMax }) => ageMax ?? Infinity));
  return isWithin(age, youngest, oldest) ? ofSex : [];
}

/** Completed years: a band up to 8 holds until the ninth birthday. */
function isWithin(age: number, from: number, to: number | null): boolean {
  return age >= from && (to === null || Math.floor(age) <= to);
}

function normFrom(ranges: readonly ReferenceRange[]): Norm {
  const values = ranges.map(({ value }) => value);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const [only] = ranges;
  const single = lowest === highest;
  return {
    value: lowest,
    low: single ? (ranges.length === 1 ? (only?.low ?? null) : null) : lowest,
    high: single ? (ranges.length === 1 ? (only?.high ?? null) : null) : highest,
    single,
    population: populationOf(ranges),
    source: [...new Set(ranges.map(({ source }) => source.words))].join('; '),
    verified: ranges.every(({ verified }) => verified),
  };
}

const people = { FEMALE: 'females', MALE: 'males', ALL: 'people' };
const statistics = {
  MEAN: 'mean',
  NORMAL_MAX: 'upper end of normal',
  NORMAL_MIN: 'lower end of normal',
  MEDIAN_YOUNG: 'median of the youngest',
  MEDIAN_OLD: 'median of the oldest',
};

/** "healthy females aged 20 to 44, passive, mean"; limits of several groups name them together. */
function populationOf(ranges: readonly ReferenceRange[]): string {
  const youngest = Math.min(...ranges.map(({ ageMin }) => ageMin));
  const oldest = Math.max(...ranges.map(({ ageMax }) => ageMax ?? Infinity));
  const sexes = new Set(ranges.map(({ sex }) => sex));
  const [sex = 'ALL'] = sexes;
  const who = people[sexes.size > 1 ? 'ALL' : sex];
  const aged = oldest === Infinity ? `${youngest} and over` : `${youngest} to ${oldest}`;
  const what = [...new Set(ranges.map(({ statistic }) => statistics[statistic]))].join(' and ');
  const mode = ranges[0]?.mode === 'PASSIVE' ? 'passive' : 'active';
  return `healthy ${who} aged ${aged}, ${mode} movement, ${what}`;
}
