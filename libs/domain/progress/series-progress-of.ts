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
import type { JudgedReading } from './counted-readings';
import { countedReadingsOf, inOrderOfTime } from './counted-readings';
import type { SeriesFacts } from './facts';
import { decimalsOf } from './figures';
import { limitsOf } from './limits-of';
import type { MeasureOf } from './measure-lookup';
import { unknownMeasure } from './measure-lookup';
import type { Audience } from './sentence';
import type { SeriesWords } from './series-words';
import { sentenceOf } from './sentence';
import { plainLabelOf, seriesLabelOf } from './series-label';
import type { ReadingColumns, SeriesProgress } from './series-progress';
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
  const widened = breaksOf(countedReadingsOf(inOrder), measure.recordedBy).includes(true);
  const limits = limitsOf(facts, measure, conditionRegion, !widened);
  const trend = trendOfSeries(facts, measure, limits.gate);
  const { n, baseline, latestValue: latest, latestOn, side, mode } = facts;
  const unit = unitWordsOf(measure.unit, measure.max);
  const label = seriesLabelOf(facts, measure);
  const { key, name, min, max, direction, source, verified } = measure;
  return {
    key: seriesKeyOf(facts),
    measure: { key, name, unit, min, max, direction, source, verified },
    siteName: siteNameOf(facts.site),
    movementName: facts.movement === 'none' ? null : movementNameOf(facts.site, facts.movement),
    ...{ side, mode, label, n, latest, latestOn },
    readings: columnsOf(inOrder, measure),
    baseline:
      baseline === null ? null : { value: baseline, n: facts.baselineN, late: facts.baselineLate },
    baselineReason: baselineReasonOf(facts),
    change: latest === null || baseline === null ? null : latest - baseline,
    detectable: shownTo(audience, limits.detectable),
    important: shownTo(audience, limits.important),
    call: trend.call,
    sentence: sentenceOf(wordsOf(facts, measure, limits.gate.important, widened, trend), audience),
    norm: shownTo(audience, normFor(facts, measure, client)),
    otherSideKey: otherSideKeyOf(facts),
  };
}

function wordsOf(
  facts: SeriesFacts,
  measure: Measure,
  important: number | null,
  widened: boolean,
  trend: Trend,
): SeriesWords {
  const { direction } = measure;
  return {
    ...facts,
    latest: facts.latestValue,
    label: seriesLabelOf(facts, measure),
    plainLabel: plainLabelOf(facts, measure),
    unit: unitWordsOf(measure.unit, measure.max),
    isMovement: facts.movement !== 'none',
    decimals: decimalsOf(measure.step),
    higherIsBetter: direction === 'HIGHER' || direction === 'LOWER' ? direction === 'HIGHER' : null,
    ...{ important, widened, trend },
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
  const age = ageOn(client.bornOn, facts.latestOn);
  return normOf({ ...facts, age, sex: client.sex }) ?? null;
}

function otherSideKeyOf(facts: SeriesFacts): string | null {
  const side = otherSideOf(facts.side);
  return side === undefined ? null : seriesKeyOf({ ...facts, side });
}

/** The figure, unless it is for a client and its source was not seen. */
function shownTo<Sourced extends { readonly verified: boolean }>(
  audience: Audience,
  figure: Sourced | null,
): Sourced | null {
  return audience === 'CLIENT' && figure?.verified === false ? null : figure;
}
