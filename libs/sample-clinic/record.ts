import type { AbsentReason, Context, Reading, Series } from '@unknot/domain/care/reading';
import type { Moment } from './calendar';
import type { Ids } from './id-of';
import type { Random } from './random';
import { happens } from './random';
import { missing } from './truth';

/** Whose records are made, and where their ids come from. */
export interface Subject {
  readonly clientId: string;
  readonly episodeId: string;
  readonly ids: Ids;
}

/** The circumstances in which something was measured. */
export interface Taking {
  readonly moment: Moment;
  readonly context: Context;
  readonly sessionId: string | null;
  readonly practitionerId: string | null;
}

/** A series with what every reading of it carries. */
export interface Measured extends Series {
  readonly unit: string;
  readonly tool: string;
}

/** What came of a measurement: a value, or the reason why there is none. */
export type Result = number | AbsentReason;

const noWarnings: readonly string[] = [];

/** The reading of one measurement. */
export function readingOf(
  subject: Subject,
  taking: Taking,
  measured: Measured,
  result: Result,
): Reading {
  const hasValue = typeof result === 'number';
  return {
    id: subject.ids(taking.moment.epoch),
    clientId: subject.clientId,
    episodeId: subject.episodeId,
    sessionId: taking.sessionId,
    context: taking.context,
    value: hasValue ? result : null,
    absent: hasValue ? null : result,
    measure: measured.measure,
    site: measured.site,
    movement: measured.movement,
    side: measured.side,
    mode: measured.mode,
    unit: measured.unit,
    practitionerId: taking.practitionerId,
    tool: measured.tool,
    source: 'SAMPLE',
    takenOn: taking.moment.on,
    takenAt: taking.moment.at,
    warnings: noWarnings,
  };
}

/** The value, but for the share of measurements that were due and not taken. */
export function orMissing(random: Random, value: number): Result {
  if (happens(random, missing.notMeasured)) return 'NOT_MEASURED';
  return happens(random, missing.declined) ? 'DECLINED' : value;
}

/** The nearest value on a scale of `step` from `min` to `max`. */
export function onScale(value: number, min: number, max: number, step: number): number {
  const steps = Math.round((Math.min(max, Math.max(min, value)) - min) / step);
  // Steps are decimal fractions: without this a tenth would come out as 0.30000000000000004.
  return Math.round((min + steps * step) * 1e6) / 1e6;
}
