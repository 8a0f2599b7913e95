import { fQuantile } from '../f-quantile';
import type { TwoWayAnova } from './two-way-anova';

/** A share of the spread that is between subjects, with limits; it may be negative. */
export interface Reliability {
  /** 1 says that all spread is between subjects. */
  readonly coefficient: number;
  /** `undefined` where repeats never differ, so that there is nothing to judge by. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The six reliabilities of Shrout and Fleiss. */
export interface IntraclassCorrelation {
  /** ICC(1,1): one measurement, each subject by raters of its own. */
  readonly oneWaySingle: Reliability;
  /** ICC(2,1): one measurement by any rater like these; raters must agree. */
  readonly agreementSingle: Reliability;
  /** ICC(3,1): one measurement by these very raters; a rater may be off by a constant. */
  readonly consistencySingle: Reliability;
  /** ICC(1,k): the mean of all raters. */
  readonly oneWayMean: Reliability;
  /** ICC(2,k); `undefined` where subjects differ so little that it has no meaning. */
  readonly agreementMean: Reliability | undefined;
  /** ICC(3,k). */
  readonly consistencyMean: Reliability;
}

/**
 * Intraclass correlations from a two-way analysis of variance, with limits from F (Shrout and
 * Fleiss 1979; of agreement by Satterthwaite's degrees of freedom, McGraw and Wong 1996).
 * `undefined` where subjects do not differ, or the confidence is not between 0 and 1.
 */
export function intraclassCorrelation(
  anova: TwoWayAnova,
  confidence = 0.95,
): IntraclassCorrelation | undefined {
  const { subjects: n, raters: k, betweenSubjects, withinSubjects, residual } = anova;
  if (betweenSubjects === 0 || !(confidence > 0 && confidence < 1)) return undefined;
  const upper = (1 + confidence) / 2;
  const oneWay = ratiosOf(betweenSubjects, withinSubjects, n - 1, n * (k - 1), upper);
  const consistency = ratiosOf(betweenSubjects, residual, n - 1, (n - 1) * (k - 1), upper);
  const agreementSingle = agreementOf(anova, upper);
  const ofMean = betweenSubjects + (anova.betweenRaters - residual) / n;
  return {
    oneWaySingle: reliabilityOf(oneWay, (share) => (1 - share) / (1 + (k - 1) * share)),
    agreementSingle,
    consistencySingle: reliabilityOf(consistency, (share) => (1 - share) / (1 + (k - 1) * share)),
    oneWayMean: reliabilityOf(oneWay, (share) => 1 - share),
    agreementMean: ofMean > 0 ? steppedUp(agreementSingle, k) : undefined,
    consistencyMean: reliabilityOf(consistency, (share) => 1 - share),
  };
}

/** What is not between subjects, as a share of what is: the middle and its limits. */
interface Ratios {
  readonly share: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

function ratiosOf(over: number, under: number, df1: number, df2: number, upper: number): Ratios {
  const share = under / over;
  if (share === 0) return { share, least: undefined, most: undefined };
  const [f, inverse] = [fQuantile(upper, df1, df2), fQuantile(upper, df2, df1)];
  return {
    share,
    least: inverse === undefined ? undefined : share / inverse,
    most: f === undefined ? undefined : share * f,
  };
}

/** A reliability falls as the share rises, so the limits change places. */
function reliabilityOf({ share, least, most }: Ratios, of: (share: number) => number): Reliability {
  const limit = (end: number | undefined) => (end === undefined ? undefined : of(end));
  return { coefficient: of(share), low: limit(most), high: limit(least) };
}

/** One measurement by any rater: its limits need degrees of freedom of a mixture of mean squares. */
function agreementOf(anova: TwoWayAnova, upper: number): Reliability {
  const { subjects: n, raters: k, betweenSubjects: row, betweenRaters: column, residual } = anova;
  const coefficient = (row - residual) / (row + (k - 1) * residual + (k * (column - residual)) / n);
  if (residual === 0) return { coefficient, low: undefined, high: undefined };
  const raters = (k * coefficient * column) / residual;
  const rest = n * (1 + (k - 1) * coefficient) - k * coefficient;
  const df = ((k - 1) * (n - 1) * (raters + rest) ** 2) / ((n - 1) * raters ** 2 + rest ** 2);
  const most = fQuantile(upper, n - 1, df) ?? NaN;
  const least = fQuantile(upper, df, n - 1) ?? NaN;
  const mixture = k * column + (k * n - k - n) * residual;
  return {
    coefficient,
    low: (n * (row - most * residual)) / (most * mixture + n * row),
    high: (n * (least * row - residual)) / (mixture + n * least * row),
  };
}

/** The reliability of the mean of k from that of one (Spearman and Brown 1910). */
function steppedUp({ coefficient, low, high }: Reliability, k: number): Reliability {
  const ofMean = (one: number): number => (k * one) / (1 + (k - 1) * one);
  const limit = (one: number | undefined) =>
    one === undefined || 1 + (k - 1) * one <= 0 ? undefined : ofMean(one);
  return { coefficient: ofMean(coefficient), low: limit(low), high: limit(high) };
}
