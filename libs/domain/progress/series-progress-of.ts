import { otherSideOf } from '../body/side';
import { movementNameOf } from '../body/movements';
import { siteNameOf } from '../body/sites';
import type { Client } from '../care/client';
import { seriesKeyOf } from '../care/reading';
import type { Measure } from '../measures/measure';
import type { Norm } from '../measures/norm';
import { normOf } from '../measures/norm-of';
import { unitWordsOf } from '../measures/unit-words';
import { ageOn } from './age-on';
import { breaksOf } from './breaks-of';
import { confirmedSideFrom } from './confirmed-side';
import type { JudgedReading } from './counted-readings';
import { inOrderOfTime, isCounted } from './counted-readings';
import type { OwnErrorFor } from './error/error-in-force';
import type { SeriesFacts } from './facts';
import { decimalsOf } from './figures';
import type { SeriesLimits } from './limits-of';
import { limitsOf } from './limits-of';
import type { MeasureOf } from './measure-lookup';
import { unknownMeasure } from './measure-lookup';
import type { Audience } from './sentence';
import type { SeriesWords } from './series-words';
import { sentenceOf } from './sentence';
import { plainLabelOf, seriesLabelOf } from './series-label';
import type { ReadingColumns, SeriesProgress } from './series-progress';
import { shownMeasureOf } from './shown-measure-of';
import { shownTo } from './shown-to';
import type { Trend } from './trend-call';
import { trendOfSeries } from './trend-of-series';

/** Whose progress is judged, and for whom it is said. */
export interface ProgressSubject {
  readonly client: Pick<Client, 'bornOn' | 'sex'>;
  /** The region of the condition; `null` where it has none. */
  readonly conditionRegion: string | null;
  /** For clients, figures whose source was not seen are left out and the words are plain. */
  readonly audience: Audience;
  readonly measureOf: MeasureOf;
  /** What the practice found as its own errors; absent where it has found none. */
  readonly ownErrorFor?: OwnErrorFor;
}

/**
 * The progress of one series from its facts and all its readings in any order.
 * `otherSideKey` names the other side of a pair; whether that is recorded is for `progressOf` to know.
 */
export function seriesProgressOf(
  facts: SeriesFacts,
  readings: Iterable<JudgedReading>,
  subject: ProgressSubject,
): SeriesProgress {
  const { audience, client, conditionRegion } = subject;
  const measure = subject.measureOf(facts.measure) ?? unknownMeasure(facts.measure);
  const inOrder = inOrderOfTime(readings);
  const widened = breaksOf(inOrder.filter(isCounted), measure.recordedBy).includes(true);
  const own = subject.ownErrorFor?.(facts) ?? null;
  const limits = limitsOf(facts, measure, conditionRegion, !widened, own);
  const trend = trendOfSeries(facts, measure, limits.gate);
  const words = wordsOf(facts, measure, limits, widened, trend);
  const { baseline, latestValue: latest } = facts;
  return {
    key: seriesKeyOf(facts),
    measure: shownMeasureOf(measure, words.unit),
    siteName: siteNameOf(facts.site),
    movementName: facts.movement === 'none' ? null : movementNameOf(facts.site, facts.movement),
    side: facts.side,
    mode: facts.mode,
    label: words.label,
    n: facts.n,
    readings: columnsOf(inOrder, measure),
    baseline:
      baseline === null ? null : { value: baseline, n: facts.baselineN, late: facts.baselineLate },
    baselineReason: baselineReasonOf(facts),
    latest,
    latestOn: facts.latestOn,
    change:
      latest === null || baseline === null || facts.n <= facts.baselineN ? null : latest - baseline,
    detectable: shownTo(audience, limits.detectable),
    important: shownTo(audience, limits.important),
    call: trend.call,
    confirmed: confirmedSideFrom(facts, (known) => trendOfSeries(known, measure, limits.gate).call),
    sentence: sentenceOf(words, audience),
    norm: shownTo(audience, normFor(facts, measure, client)),
    otherSideKey: otherSideKeyOf(facts),
  };
}

// Field by field: objects that are put together by spreading several are slow to make and to read.
function wordsOf(
  facts: SeriesFacts,
  measure: Measure,
  { gate, own }: SeriesLimits,
  widened: boolean,
  trend: Trend,
): SeriesWords {
  const { direction } = measure;
  return {
    label: seriesLabelOf(facts, measure),
    plainLabel: plainLabelOf(facts, measure),
    unit: unitWordsOf(measure.unit, measure.max),
    isMovement: facts.movement !== 'none',
    decimals: decimalsOf(measure.step),
    higherIsBetter: direction === 'HIGHER' || direction === 'LOWER' ? direction === 'HIGHER' : null,
    n: facts.n,
    baseline: facts.baseline,
    baselineLate: facts.baselineLate,
    firstValue: facts.firstValue,
    firstOn: facts.firstOn,
    latest: facts.latestValue,
    latestOn: facts.latestOn,
    important: gate.important,
    widened,
    ownPairs: own?.pairs ?? null,
    trend,
  };
}

function columnsOf(readings: readonly JudgedReading[], measure: Measure): ReadingColumns {
  return {
    takenOn: readings.map(({ takenOn }) => takenOn),
    values: readings.map(({ value }) => value),
    absent: readings.map(({ absent }) => absent),
    contexts: readings.map(({ context }) => context),
    sessionIds: readings.map(({ sessionId }) => sessionId),
    breaks: breaksOf(readings, measure.recordedBy),
  };
}

function baselineReasonOf({ n, baseline }: SeriesFacts): string | null {
  if (baseline !== null) return null;
  if (n === 0) return 'Nothing that counts has been recorded yet.';
  return 'No score was taken in the 14 days before care began or before the second session.';
}

function normFor(
  facts: SeriesFacts,
  measure: Measure,
  client: ProgressSubject['client'],
): Norm | null {
  // A pain-free part of a movement is not held against the whole movement of others.
  if (facts.movement === 'none' || measure.key !== 'rom_deg' || facts.latestOn === null)
    return null;
  const { site, movement, mode } = facts;
  const age = ageOn(client.bornOn, facts.latestOn);
  return normOf({ site, movement, mode, age, sex: client.sex }) ?? null;
}

function otherSideKeyOf({ measure, site, movement, side, mode }: SeriesFacts): string | null {
  const other = otherSideOf(side);
  return other === undefined ? null : seriesKeyOf({ measure, site, movement, side: other, mode });
}
