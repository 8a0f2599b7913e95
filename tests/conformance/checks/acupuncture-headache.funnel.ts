import { binomialQuantile } from '@unknot/statistics/binomial-quantile';
import { funnelLimitsOfMean } from '@unknot/statistics/monitoring/funnel-limits-of-mean';
import { scoreFunnelLimits } from '@unknot/statistics/monitoring/score-funnel-limits';
import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';

/** Those of a practitioner, or of all, whose score fell by 35 % or more by 12 months. */
function responders() {
  const treated = linesOf('acupuncture-headache/acupuncture.csv').flatMap((line) => {
    const [before = NaN, after] = [numberIn(line, 'pk1'), numberIn(line, 'pk5')];
    if (line.group !== '1' || after === undefined) return [];
    return [{ unit: Number(line.acupuncturist), responded: (before - after) / before >= 0.35 }];
  });
  const units = [...new Set(treated.map(({ unit }) => unit))].sort((a, b) => a - b);
  const count = (rows: typeof treated) => rows.filter(({ responded }) => responded).length;
  return {
    target: count(treated) / treated.length,
    units: units.map((unit) => {
      const own = treated.filter((row) => row.unit === unit);
      return { unit, n: own.length, events: count(own) };
    }),
  };
}

function limits(target: number, n: number, confidence: number) {
  const normal = funnelLimitsOfMean(target, n, { variance: target * (1 - target) }, confidence);
  const score = scoreFunnelLimits(target, n, confidence);
  const quantile = (p: number) => (binomialQuantile(p, n, target) ?? NaN) / n;
  return {
    normalLower: Math.max(0, normal?.low ?? NaN),
    normalUpper: Math.min(1, normal?.high ?? NaN),
    wilsonAtTargetLower: score?.low,
    wilsonAtTargetUpper: score?.high,
    binomialQuantileLower: quantile((1 - confidence) / 2),
    binomialQuantileUpper: quantile((1 + confidence) / 2),
  };
}

/** Practitioners about the share of all responders. */
export const checks: Checks = {
  'practitioner.funnel': () => {
    const { target, units } = responders();
    return {
      target,
      units: units.map(({ unit, n, events }) => ({
        unit,
        n,
        events,
        proportion: events / n,
        z: (events / n - target) / Math.sqrt((target * (1 - target)) / n),
        limits95: limits(target, n, 0.95),
        limits998: limits(target, n, 0.998),
      })),
    };
  },
};
