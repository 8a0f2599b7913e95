/** What kind of figure a threshold is, as its source calls it. */
export type ThresholdKind =
  /** The smallest change beyond measurement error, at 95 % or 90 % confidence or a level not stated. */
  | 'MDC95'
  | 'MDC90'
  | 'MDC90_AVG'
  | 'MDC90_SINGLE'
  | 'MDC'
  | 'SDC'
  /** The smallest change that people call important, and forms of it. */
  | 'MIC'
  | 'MIC_PCT'
  | 'MIC_MUCH'
  | 'MIC_BASELINE_1_4'
  | 'MIC_BASELINE_5_7'
  | 'MIC_BASELINE_8_10'
  | 'MID'
  | 'MID_1SEM'
  | 'MID_SMALL'
  | 'MID_MEDIUM'
  | 'MID_LARGE'
  | 'MID_BETWEEN_GROUPS'
  | 'MINIMAL_PCT'
  | 'MODERATE_PCT'
  | 'SUBSTANTIAL_PCT'
  | 'CUTOFF_VS_NRS2'
  /** How well a measurement agrees with itself. */
  | 'SEM'
  | 'RELIABILITY'
  | 'RESPONSIVENESS_AUC'
  | 'AGREEMENT';

/** One published figure on a measure: a row, never a constant, since it holds for one scale, people and method. */
export interface PublishedThreshold {
  /** The key of the measure. */
  readonly measure: string;
  readonly kind: ThresholdKind;
  /** On `scale`, which need not be the measure's own. */
  readonly value: number;
  /** The limits that the source gives around the value; `null` where it gives none. */
  readonly low: number | null;
  readonly high: number | null;
  /** The scale in the source's words, with its limits. */
  readonly scale: string;
  readonly population: string;
  readonly method: string;
  readonly source: string;
  /** Whether the source was seen. */
  readonly verified: boolean;
}

/** A figure that a change is held against, in the measure's unit, ready to be shown. */
export interface Threshold {
  readonly value: number;
  /** What kind of figure it is, in words. */
  readonly kind: string;
  /** In whom it was found. */
  readonly population: string;
  readonly source: string;
  /** Whether the source was seen; what was not seen is never shown to a client. */
  readonly verified: boolean;
}

const limits = /\((\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)[;)]/;

/** One row of published figures; limits are read from brackets in `scale`: `0-10 (1.0-1.75)`. */
export function threshold(
  measure: string,
  kind: ThresholdKind,
  value: number,
  scale: string,
  population: string,
  method: string,
  source: string,
): PublishedThreshold {
  const [, low, high] = limits.exec(scale) ?? [];
  return {
    measure,
    kind,
    value,
    low: low === undefined ? null : Number(low),
    high: high === undefined ? null : Number(high),
    scale,
    population,
    method,
    source,
    verified: true,
  };
}
