import { seriesKeyOf } from '../care/reading';
import { unitWordsOf } from '../measures/unit-words';
import { breaksOf } from './breaks-of';
import { reliableChangeOf, type ReliableChange } from './change/reliable-change-of';
import type { JudgedReading, ValuedReading } from './counted-readings';
import { countedReadingsOf } from './counted-readings';
import { decimalsOf, difference, figure, tellingDecimals } from './figures';
import { limitsOf } from './limits-of';
import type { MeasureOf } from './measure-lookup';
import { unknownMeasure } from './measure-lookup';
import { seriesLabelOf } from './series-label';
import { isWithheld } from './withheld';

/** One series on two days, and whether they differ by more than measurement error. */
export interface SessionDifference {
  /** The key of the series. */
  readonly key: string;
  readonly label: string;
  /** As people read it: `of 10`. */
  readonly unit: string;
  /** In the measure's unit; `null` where nothing counts in that session. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** `null` where it cannot be said, and then the reason says why. */
  readonly side: ReliableChange['side'] | null;
  readonly reason: string;
}

/** Which sessions of which episode are held against each other. */
export interface SessionsCompared {
  readonly from: string;
  readonly to: string;
  /** The region of the condition; `null` where it has none. */
  readonly conditionRegion: string | null;
  readonly measureOf: MeasureOf;
}

/**
 * What was measured in either of two sessions, in the order in which it was first measured. Two single days say less than
 * a call on the whole series: each difference is held against measurement error and the important difference of a single change.
 */
export function sessionComparisonOf(
  readings: Iterable<JudgedReading>,
  compared: SessionsCompared,
): readonly SessionDifference[] {
  const pairs = new Map<string, { before?: ValuedReading; after?: ValuedReading }>();
  // Of several readings in one session the latest counts.
  for (const reading of countedReadingsOf(readings)) {
    const { sessionId } = reading;
    if (sessionId !== compared.from && sessionId !== compared.to) continue;
    const key = seriesKeyOf(reading);
    const pair = pairs.get(key) ?? {};
    pairs.set(key, { ...pair, [sessionId === compared.from ? 'before' : 'after']: reading });
  }
  return Array.from(pairs, ([key, pair]) => differenceOf(key, pair, compared)).filter(
    (each): each is SessionDifference => each !== null,
  );
}

function differenceOf(
  key: string,
  { before, after }: { readonly before?: ValuedReading; readonly after?: ValuedReading },
  { conditionRegion, measureOf }: SessionsCompared,
): SessionDifference | null {
  const either = after ?? before;
  if (either === undefined) return null;
  const measure = measureOf(either.measure) ?? unknownMeasure(either.measure);
  const unit = unitWordsOf(measure.unit, measure.max);
  const shown = {
    ...{ key, label: seriesLabelOf(either, measure), unit },
    ...{ before: before?.value ?? null, after: after?.value ?? null },
  };
  if (before === undefined || after === undefined) {
    const reason = `Measured only on the ${before === undefined ? 'later' : 'earlier'} day.`;
    return { ...shown, change: null, side: null, reason };
  }
  const oneHand = !breaksOf([before, after], measure.recordedBy).includes(true);
  const { gate } = limitsOf(
    { ...either, baseline: before.value },
    measure,
    conditionRegion,
    oneHand,
  );
  const change = after.value - before.value;
  const found = reliableChangeOf(before.value, after.value, gate);
  if (isWithheld(found)) return { ...shown, change, side: null, reason: found.why };
  const error = 1.96 * Math.SQRT2 * (gate.sem ?? 0);
  const size = { change: Math.abs(change), error, important: gate.important };
  const decimals = decimalsOf(measure.step);
  return { ...shown, change, side: found.side, reason: whyOf(found, size, unit, decimals) };
}

function whyOf(
  { side, isImportant }: ReliableChange,
  { change, error, important }: { change: number; error: number; important: number | null },
  unit: string,
  step: number,
): string {
  const decimals = tellingDecimals(
    change,
    important ?? change,
    tellingDecimals(change, error, step),
  );
  const words = (value: number) => difference(figure(value, decimals), unit);
  const isBeyond = side !== 'WITHIN_ERROR';
  const gate = `${isBeyond ? 'At least' : 'Within'} the measurement error (${words(error)})`;
  if (important === null || isImportant === null) return `${gate}.`;
  const isEnough = change >= important - 1e-9;
  const joined = isBeyond === isEnough ? 'and' : 'but';
  return `${gate}, ${joined} ${isEnough ? 'at least' : 'less than'} the important difference (${words(important)}).`;
}
