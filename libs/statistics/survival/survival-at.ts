import type { KaplanMeier, SurvivalStep } from './kaplan-meier';

/** What a survival curve says of any time. */
export interface SurvivalAt {
  readonly time: number;
  /** How many were still followed at this time. */
  readonly atRisk: number;
  readonly survival: number;
  readonly standardError: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/**
 * A survival curve at each of the times, with the numbers at risk. `undefined` in place of a time
 * after the last person was seen, unless the curve had come to 0: nothing is known there.
 */
export function survivalAt(
  curve: KaplanMeier,
  times: Iterable<number>,
): readonly (SurvivalAt | undefined)[] {
  return Array.from(times, (time) => {
    const next = curve.steps.findIndex((step) => step.time > time);
    const step = next === -1 ? curve.steps.at(-1) : curve.steps[next - 1];
    if (next === -1 && step !== undefined && step.time < time && step.survival > 0) {
      return undefined;
    }
    return { time, atRisk: atRiskAt(curve, time), ...(step ? pick(step) : untouched) };
  });
}

const untouched = { survival: 1, standardError: 0, low: undefined, high: undefined };

function pick({ survival, standardError, low, high }: SurvivalStep) {
  return { survival, standardError, low, high };
}

/** Those whose own time is this one or later. */
function atRiskAt(curve: KaplanMeier, time: number): number {
  return curve.steps.find((step) => step.time >= time)?.atRisk ?? 0;
}
