import { normalQuantile } from '../normal-quantile';
import type { Accessor } from '../numbers-of';

/** How limits of a survival curve are formed: on the scale of log(-log S), of log S, or of S itself. */
export type SurvivalLimits = 'LOG_LOG' | 'LOG' | 'PLAIN';

/** What is known at one time at which somebody had the event or was last seen. */
export interface SurvivalStep {
  readonly time: number;
  /** How many were still followed just before. */
  readonly atRisk: number;
  readonly events: number;
  /** How many were last seen at this time, without the event. */
  readonly censored: number;
  /** The share still without the event just after. */
  readonly survival: number;
  /** Greenwood's error of `survival`; `undefined` once nobody is left. */
  readonly standardError: number | undefined;
  /** Limits of `survival`; `undefined` where they do not exist: at 0, and unless `PLAIN` or `LOG` at 1. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A survival curve: 1 until the first step, and level between steps. */
export interface KaplanMeier {
  readonly n: number;
  readonly events: number;
  /** In order of time; times at which people were only last seen are among them. */
  readonly steps: readonly SurvivalStep[];
}

/** Which limits a curve has. */
export interface KaplanMeierOptions {
  readonly confidence?: number;
  readonly limits?: SurvivalLimits;
}

/**
 * The share without the event over time, of Kaplan and Meier (1958), with the error of Greenwood
 * (1926). Those last seen at the time of an event count as at risk of it. An item without a time,
 * or with one below zero, is skipped. `undefined` for nothing.
 */
export function kaplanMeier<T>(
  items: Iterable<T>,
  timeOf: Accessor<T>,
  hasEvent: (item: T) => boolean,
  { confidence = 0.95, limits = 'LOG_LOG' }: KaplanMeierOptions = {},
): KaplanMeier | undefined {
  const moments = momentsOf(items, timeOf, hasEvent);
  const n = moments.reduce((sum, { events, censored }) => sum + events + censored, 0);
  if (n === 0) return undefined;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  let atRisk = n;
  let survival = 1;
  let relativeVariance = 0;
  const steps = moments.map(({ time, events, censored }): SurvivalStep => {
    const here = atRisk;
    survival = here === events ? 0 : survival * (1 - events / here);
    relativeVariance += events === 0 ? 0 : events / (here * (here - events));
    atRisk -= events + censored;
    const relativeError = survival === 0 ? undefined : Math.sqrt(relativeVariance);
    return {
      time,
      atRisk: here,
      events,
      censored,
      survival,
      standardError: relativeError === undefined ? undefined : survival * relativeError,
      ...limitsOf(limits, survival, z, relativeError),
    };
  });
  return { n, events: moments.reduce((sum, { events }) => sum + events, 0), steps };
}

interface Moment {
  readonly time: number;
  events: number;
  censored: number;
}

function momentsOf<T>(
  items: Iterable<T>,
  timeOf: Accessor<T>,
  hasEvent: (item: T) => boolean,
): readonly Moment[] {
  const moments = new Map<number, Moment>();
  for (const item of items) {
    const time = timeOf(item);
    if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) continue;
    const moment = moments.get(time) ?? { time, events: 0, censored: 0 };
    if (hasEvent(item)) moment.events += 1;
    else moment.censored += 1;
    moments.set(time, moment);
  }
  return [...moments.values()].sort((a, b) => a.time - b.time);
}

interface Limits {
  readonly low: number | undefined;
  readonly high: number | undefined;
}
const none: Limits = { low: undefined, high: undefined };

function limitsOf(
  limits: SurvivalLimits,
  survival: number,
  z: number | undefined,
  relativeError: number | undefined,
): Limits {
  if (z === undefined || relativeError === undefined) return none;
  const reach = z * relativeError;
  switch (limits) {
    case 'PLAIN':
      return {
        low: Math.max(0, survival - survival * reach),
        high: Math.min(1, survival + survival * reach),
      };
    case 'LOG':
      return { low: survival * Math.exp(-reach), high: Math.min(1, survival * Math.exp(reach)) };
    case 'LOG_LOG': {
      if (survival === 1) return none;
      const power = Math.exp(reach / Math.log(survival));
      return { low: survival ** (1 / power), high: survival ** power };
    }
  }
}
