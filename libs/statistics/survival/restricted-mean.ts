import type { KaplanMeier } from './kaplan-meier';

/** The mean time without the event, of all the time up to a horizon. */
export interface RestrictedMean {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * The area below a survival curve up to `horizon`, with the error of Greenwood's kind: the sum over
 * events of (area still to come)² d / (n (n - d)). `undefined` for a horizon at or below zero, and
 * for one beyond the last time seen while the curve is above 0: the area there is not known.
 */
export function restrictedMean(
  { steps }: KaplanMeier,
  horizon: number,
): RestrictedMean | undefined {
  const last = steps.at(-1);
  if (last === undefined || !(horizon > 0)) return undefined;
  if (horizon > last.time && last.survival > 0) return undefined;
  let mean = 0;
  let variance = 0;
  let end = horizon;
  // Backwards, so that the area still to come is known at every step.
  for (const { time, survival, events, atRisk } of steps.toReversed()) {
    if (time > horizon) continue;
    mean += survival * (end - time);
    end = time;
    if (events < atRisk) variance += (mean ** 2 * events) / (atRisk * (atRisk - events));
  }
  return { mean: mean + end, standardError: Math.sqrt(variance) };
}
