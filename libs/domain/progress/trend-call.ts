import { leastSquaresSlope } from '@unknot/statistics/least-squares-slope';
import { mean } from '@unknot/statistics/mean';
import type { Direction } from '../measures/measure';
import { dayNumberOf } from '../care/calendar-day';
import type { SeriesFacts } from './facts';
import { confidence, gainOf, reaches } from './gain';

/** The call on a change; its names are those of the API. */
export type TrendCall = 'NOT_ENOUGH' | 'IMPROVING' | 'PLATEAU' | 'STABLE' | 'WORSENING';

/** Why a call was made. */
export type TrendReason =
  /** No call: too few readings, nothing to count change from, or nothing measured since. */
  | 'FEW_READINGS'
  | 'NO_BASELINE'
  | 'NOTHING_SINCE_START'
  /** No call: the measure says nothing about the result of care, no error is published, or no change is better. */
  | 'NOT_AN_OUTCOME'
  | 'NO_ERROR_KNOWN'
  | 'NO_DIRECTION'
  /** The last readings alone rise or fall more than measurement error explains. */
  | 'LATELY_BETTER'
  | 'LATELY_WORSE'
  /** Since the start beyond measurement error, and at least the important difference. */
  | 'BETTER_BEYOND_BOTH'
  /** Since the start beyond measurement error; no important difference is known. */
  | 'BETTER_BEYOND_ERROR'
  | 'WORSE_BEYOND_ERROR'
  /** Beyond measurement error, but less than the important difference. */
  | 'SMALL'
  /** At least the important difference, but within measurement error. */
  | 'POSSIBLE'
  | 'WITHIN_ERROR';

/** What a change is held against, in the measure's unit. */
export interface TrendGate {
  readonly direction: Direction;
  /** The standard error of measurement in force; `null` where none is known. */
  readonly sem: number | null;
  /** The change that people notice; `null` where none is known. */
  readonly important: number | null;
}

/** What the call is made from. */
export type TrendFacts = Pick<
  SeriesFacts,
  'n' | 'baseline' | 'baselineN' | 'firstOn' | 'latestOn' | 'recentValues' | 'recentDays'
>;

/** A call with everything that led to it. */
export interface Trend {
  readonly call: TrendCall;
  readonly reason: TrendReason;
  /** Where the series stands: the mean of the last two values since the start where there are three, else the last. */
  readonly level: number | null;
  /** Of how many values `level` is the mean; 0 where there is none. */
  readonly levelN: number;
  /** `level` minus baseline, in the measure's unit. */
  readonly change: number | null;
  /** What `change` must exceed to be more than measurement error, at 95 %; counts how many values stand behind it. */
  readonly error: number | null;
  /** The change in standard errors; positive is better. */
  readonly z: number | null;
  /** Change of the last readings for each week, in the measure's unit; `null` for fewer than four. */
  readonly recentSlope: number | null;
  /** That slope in standard errors; positive is better. */
  readonly recentZ: number | null;
  /** Over how many readings `recentSlope` was taken. */
  readonly recentN: number;
}

const fewestReadings = 3;
const slopeReadings = { fewest: 4, most: 5 };
const plateau = { readings: 5, days: 21 };

/**
 * The call on one series by the rule TREND-1 (domain model 4.3).
 * A change that is exactly the important difference counts as having reached it.
 * A measure of which neither direction is better is never called better or worse. Where no important
 * difference is published, measurement error alone decides.
 */
export function trendCallOf(facts: TrendFacts, gate: TrendGate): Trend {
  const known = standingOf(facts, gate);
  const [call, reason] = judged(facts, gate, known);
  return { call, reason, ...known };
}

type Standing = Omit<Trend, 'call' | 'reason'>;
type Judgement = readonly [TrendCall, TrendReason];

function standingOf(facts: TrendFacts, gate: TrendGate): Standing {
  const { n, baseline, baselineN, recentValues } = facts;
  const since = baseline === null ? 0 : n - baselineN;
  const levelN = since >= 3 ? 2 : Math.min(1, since);
  const level = levelN === 0 ? null : (mean(recentValues.slice(-levelN)) ?? null);
  const change = level === null || baseline === null ? null : level - baseline;
  const standardError = gate.sem === null ? null : gate.sem * Math.sqrt(1 / baselineN + 1 / levelN);
  const error = change === null || standardError === null ? null : confidence * standardError;
  const gain = change === null ? null : gainOf(change, gate.direction);
  const z =
    gain === null || standardError === null || standardError === 0 ? null : gain / standardError;
  return { level, levelN, change, error, z, ...recentOf(facts, gate) };
}

function judged(facts: TrendFacts, gate: TrendGate, known: Standing): Judgement {
  const { change, z } = known;
  const recentZ = known.recentZ ?? 0;
  if (facts.n > 1 && facts.baseline !== null && change === null) {
    return ['NOT_ENOUGH', 'NOTHING_SINCE_START'];
  }
  if (facts.n < fewestReadings) return ['NOT_ENOUGH', 'FEW_READINGS'];
  if (facts.baseline === null) return ['NOT_ENOUGH', 'NO_BASELINE'];
  if (change === null) return ['NOT_ENOUGH', 'NOTHING_SINCE_START'];
  if (gate.sem === null || z === null) return ['NOT_ENOUGH', 'NO_ERROR_KNOWN'];
  if (gate.direction === 'TARGET' || gate.direction === 'NONE') {
    const moved = reaches(Math.max(Math.abs(z), Math.abs(recentZ)), confidence);
    return moved ? ['NOT_ENOUGH', 'NO_DIRECTION'] : ['STABLE', 'WITHIN_ERROR'];
  }
  if (reaches(-recentZ, confidence)) return ['WORSENING', 'LATELY_WORSE'];
  if (reaches(recentZ, confidence)) return ['IMPROVING', 'LATELY_BETTER'];
  return judgedSinceStart(facts, gate, change, z);
}

function judgedSinceStart(
  facts: TrendFacts,
  gate: TrendGate,
  change: number,
  z: number,
): Judgement {
  if (reaches(-z, confidence)) return ['WORSENING', 'WORSE_BEYOND_ERROR'];
  const isImportant =
    gate.important === null || reaches(gainOf(change, gate.direction), gate.important);
  if (reaches(z, confidence)) {
    if (!isImportant) return ['STABLE', 'SMALL'];
    const call = isPlateau(facts) ? 'PLATEAU' : 'IMPROVING';
    return [call, gate.important === null ? 'BETTER_BEYOND_ERROR' : 'BETTER_BEYOND_BOTH'];
  }
  const isPossible = gate.important !== null && isImportant;
  return ['STABLE', isPossible ? 'POSSIBLE' : 'WITHIN_ERROR'];
}

function isPlateau({ n, firstOn, latestOn }: TrendFacts): boolean {
  if (n < plateau.readings || firstOn === null || latestOn === null) return false;
  return dayNumberOf(latestOn) - dayNumberOf(firstOn) >= plateau.days;
}

/** The least-squares line through the last four or five readings. */
function recentOf(
  { n, recentValues, recentDays }: TrendFacts,
  { direction, sem }: TrendGate,
): Pick<Trend, 'recentSlope' | 'recentZ' | 'recentN'> {
  const points = recentValues
    .map((value, index) => ({ value, day: recentDays[index] }))
    .slice(-slopeReadings.most);
  const line =
    n < slopeReadings.fewest
      ? undefined
      : leastSquaresSlope(
          points,
          ({ day }) => day,
          ({ value }) => value,
        );
  if (line === undefined) return { recentSlope: null, recentZ: null, recentN: 0 };
  const isKnown = sem !== null && sem !== 0;
  const recentZ = isKnown ? (gainOf(line.slope, direction) * Math.sqrt(line.sxx)) / sem : null;
  return { recentSlope: line.slope * 7, recentZ, recentN: line.n };
}
