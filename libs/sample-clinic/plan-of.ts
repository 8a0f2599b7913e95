import type { Side } from '@unknot/domain/body/side';
import type { Course } from './course';
import type { Random } from './random';
import {
  happens,
  lognormalOf,
  normalOf,
  oneOf,
  someOf,
  weightedOf,
  within,
  wholeOf,
} from './random';
import type { Region } from './region';
import { regionOf } from './regions';
import type { ConditionTruth } from './truth';
import { conditionTruths, needlingWhenSevere, practitionerTruths } from './truth';

/** A technique that a client is given, and how often relative to the others. */
export interface Ingredient {
  readonly technique: string;
  readonly weight: number;
}

/** What is settled about an episode before its first visit. */
export interface Plan {
  readonly condition: ConditionTruth;
  readonly region: Region;
  readonly side: Side;
  /** Which of the team is responsible, from 0 to 7. */
  readonly practitioner: number;
  /** Calendar day of the first visit, as days since 1970-01-01. */
  readonly firstDay: number;
  /** How many visits are planned; staying away or a new day beyond `until` makes them fewer. */
  readonly visits: number;
  readonly minutes: number;
  readonly startPain: number;
  readonly durationWeeks: number | null;
  readonly mix: readonly Ingredient[];
  /** Days before the first visit on which an intake form was filled in; `null` without one. */
  readonly intakeDaysBefore: number | null;
  /** Whether the client answers check-ins between visits. */
  readonly answersCheckIns: boolean;
  /** Whether the client keeps a record of exercises. */
  readonly keepsLog: boolean;
  /** After which visit a break of more than 42 days comes; `null` without one. */
  readonly breakAfter: number | null;
  /** From which visit on another tool is used; `null` without a change. */
  readonly toolChangeAt: number | null;
  /** Deviation of pain readings relative to the usual one. */
  readonly noiseShare: number;
  /** Days from each visit to the next where they are settled beforehand; nobody stays away then. */
  readonly rhythm: readonly number[] | null;
  /** Whether this is the story of the demo. */
  readonly isStory: boolean;
  /** What of the course is told; the rest is drawn. `null` where all is. */
  readonly told: Partial<Course> | null;
}

/** Settles an episode whose first visit is on or after `firstDay`, with the practitioner of an earlier one. */
export function planOf(random: Random, firstDay: number, known?: number): Plan {
  const condition = weightedOf(random, conditionTruths, ({ weight }) => weight);
  const region = regionOf(condition.region);
  const drawn = teamMemberOf(random);
  const practitioner = happens(random, 0.8) ? (known ?? drawn) : drawn;
  const startPain = within(normalOf(random, condition.startMean, condition.startDeviation), 2, 9.5);
  const visits = Math.round(within(lognormalOf(random, 14, 0.75), 1, 60));
  return {
    condition,
    region,
    practitioner,
    firstDay,
    visits,
    startPain,
    side: oneOf(random, region.sides),
    minutes: weightedOf(random, [30, 45, 60], (minutes) => ({ 30: 2, 45: 5, 60: 3 })[minutes] ?? 0),
    durationWeeks: happens(random, 0.92) ? Math.ceil(lognormalOf(random, 9, 1.2)) : null,
    mix: mixOf(random, practitioner, startPain),
    intakeDaysBefore: happens(random, 0.35) ? wholeOf(random, 1, 10) : null,
    answersCheckIns: happens(random, 0.4),
    keepsLog: happens(random, 0.55),
    breakAfter: happens(random, 0.06) ? wholeOf(random, 2, 6) : null,
    toolChangeAt: happens(random, 0.05) ? wholeOf(random, 3, 7) : null,
    noiseShare: 1,
    rhythm: null,
    isStory: false,
    told: null,
  };
}

/** Which of the team of eight takes a client on. */
function teamMemberOf(random: Random): number {
  return practitionerTruths.indexOf(weightedOf(random, practitionerTruths, ({ weight }) => weight));
}

/** Two to four techniques of a practitioner's style, with weights of this client's own. */
function mixOf(random: Random, practitioner: number, startPain: number): Ingredient[] {
  const style = Object.entries(practitionerTruths[practitioner]?.style ?? {});
  const keenness = ([technique, weight]: [string, number]) =>
    technique === 'dry_needling' && startPain >= 6 ? weight * needlingWhenSevere : weight;
  const first = weightedOf(random, style, keenness);
  const others = style.filter((entry) => entry !== first);
  return [first, ...someOf(random, others, wholeOf(random, 1, 3))].map(([technique]) => ({
    technique,
    weight: 0.25 + random(),
  }));
}

/** One more technique, as practitioners try when nothing has changed; the same mix where all are in it. */
export function widened(
  random: Random,
  plan: Plan,
  mix: readonly Ingredient[],
): readonly Ingredient[] {
  const known = new Set(mix.map(({ technique }) => technique));
  const style = Object.keys(practitionerTruths[plan.practitioner]?.style ?? {});
  const added = someOf(
    random,
    style.filter((technique) => !known.has(technique)),
    1,
  );
  return [...mix, ...added.map((technique) => ({ technique, weight: 0.6 }))];
}
