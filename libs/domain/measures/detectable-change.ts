import { catalogue } from './catalogue';
import type { Catalogue } from './catalogue';
import { choiceOf } from './choice-of';
import type { Place } from './choice-of';
import type { Choice } from './family';
import { motionErrorOf } from './motion-error-of';
import type { MotionChoice } from './motion-error-of';
import { errorFromDetectable } from './standard-error';
import type { Threshold } from './threshold';
import { kindWordsOf } from './threshold-words';

/** How two values that are held against each other came about. */
export interface Measuring extends Place {
  /** The key of the movement; `none` or absent where the measure is no movement. */
  readonly movement?: string;
  /** What it was measured with. Another tool begins another series, so no figure depends on it yet. */
  readonly tool?: string;
  /** Whether one person measured both; two persons differ more. A client's own answers have one. */
  readonly sameRater: boolean;
}

/**
 * The change that is larger than measurement error, by the catalogue's default row for the place;
 * `undefined` where none is published: none is ever invented.
 */
export function detectableChangeOf(
  measure: string,
  measuring: Measuring,
  from: Catalogue = catalogue,
): Threshold | undefined {
  const motion = motionErrorOf(measure, measuring, measuring.sameRater);
  if (motion !== undefined) return motionThreshold(motion);
  const choice = detectableChoiceOf(measure, measuring, from);
  return choice === undefined ? undefined : scoreThreshold(choice);
}

/**
 * The published standard error of measurement in the measure's unit: as published, else MDC / (z·√2), with
 * z of 95 % where the source names no level; `undefined` where no detectable change is published.
 */
export function semOf(
  measure: string,
  measuring: Measuring,
  from: Catalogue = catalogue,
): number | undefined {
  const motion = motionErrorOf(measure, measuring, measuring.sameRater);
  if (motion !== undefined) {
    return errorFromDetectable(motion.value, motion.row.level === 'MDC90' ? 90 : 95);
  }
  const choice = detectableChoiceOf(measure, measuring, from);
  if (choice === undefined) return undefined;
  const { row, sem, value = row.value } = choice;
  return sem ?? errorFromDetectable(value, row.kind.startsWith('MDC90') ? 90 : 95);
}

function detectableChoiceOf(measure: string, place: Place, from: Catalogue): Choice | undefined {
  return choiceOf(from.defaultsOf(measure)?.detectable ?? [], place);
}

function scoreThreshold({ row, sem, value = row.value }: Choice): Threshold {
  // A choice that brings its own standard error stands for 1.96·√2 of it, whatever the row is called.
  const kind = sem === undefined ? row.kind : 'MDC95';
  const { population, source, verified } = row;
  return { value, kind: kindWordsOf(kind), population, source, verified };
}

const motionKinds: Readonly<Record<string, string>> = {
  MDC95: kindWordsOf('MDC95'),
  SDC95: kindWordsOf('MDC95'),
  LoA95: 'limits of agreement (95 %)',
  'product default': 'working figure for the smallest detectable change',
};

function motionThreshold({ row, value, because }: MotionChoice): Threshold {
  const isOwn = row.level === 'product default';
  return {
    value,
    kind: motionKinds[row.level] ?? kindWordsOf('MDC'),
    population: isOwn ? 'any joint' : row.population,
    source: isOwn ? (because ?? row.source) : sourceWords(row.source, because),
    verified: row.verified,
  };
}

function sourceWords(source: string, because: string | undefined): string {
  return because === undefined ? source : `${source}: ${because}`;
}
