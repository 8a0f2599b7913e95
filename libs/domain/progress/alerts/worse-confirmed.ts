import { mean } from '@unknot/statistics/mean';
import { dayWords, difference, figure, quantity, signedFigure } from '../figures';
import { confidence, gainOf, reaches } from '../gain';
import type { Withheld } from '../withheld';
import type { Finding, NotJudgedReason } from './alert';
import type { AlertCourse, AlertFacts } from './alert-facts';
import type { MeasuredDay } from './measured-days';
import { measuredDaysOf, measuredSince } from './measured-days';

/** What a worsening is counted from. */
interface Reference {
  readonly value: number;
  readonly words: string;
  /** What a single measurement must differ by to be more than error, at 95 %. */
  readonly error: number;
}

/**
 * Worse, confirmed: on both of the last two days with a measurement, at the practice or by check-in, the change
 * from the start, or from the best level so far, is at least the measurement error and at least the important
 * difference. Exactly either counts as reached, as in TREND-1; where no important difference is published, the
 * error alone decides.
 * The best level is the best mean of two neighbouring days before, held against the error of two single
 * measurements: the single best of many is mostly luck, and counted from it one stable client in five would
 * raise an alert within ten visits; so it is one in fourteen (see worse-confirmed.spec.ts).
 */
export function worseConfirmedIn({
  course,
  sessionDays,
}: Pick<AlertFacts, 'course' | 'sessionDays'>): Finding | Withheld<NotJudgedReason> | null {
  if (course === null) return notEnough('nothing that counts has been recorded');
  const days = measuredDaysOf(course.readings);
  const last = measuredSince(course, sessionDays[0]).slice(-2);
  if (days.length < 3 || last.length < 2) {
    return notEnough('it takes three measured days, two of them since the start');
  }
  const { direction, sem } = course.gate;
  if (sem === null || sem === 0 || direction === 'NONE' || direction === 'TARGET') {
    return { withheld: 'NO_ERROR_KNOWN', why: `${course.label}: no change can be judged.` };
  }
  const found = referencesOf(course, days, sem).find((reference) =>
    last.every((day) => isWorse(day, reference, course)),
  );
  return found === undefined ? null : findingOf(course, found, last);
}

function referencesOf(course: AlertCourse, days: readonly MeasuredDay[], sem: number): Reference[] {
  const { baseline, gate } = course;
  const best = bestLevelOf(days.slice(0, -2), gate.direction);
  const start =
    baseline === null
      ? []
      : [
          {
            value: baseline.value,
            words: 'the start',
            error: confidence * sem * Math.sqrt(1 / baseline.n + 1),
          },
        ];
  const level =
    best === null
      ? []
      : [
          {
            value: best,
            words: `its ${gate.direction === 'LOWER' ? 'lowest' : 'highest'}, a mean of two days`,
            error: confidence * sem * Math.SQRT2,
          },
        ];
  return [...start, ...level];
}

/** The best mean of two neighbouring days; `null` for fewer than two. */
function bestLevelOf(
  days: readonly MeasuredDay[],
  direction: AlertCourse['gate']['direction'],
): number | null {
  let best: number | null = null;
  for (const [index, { value }] of days.entries()) {
    const before = days[index - 1];
    const level = before === undefined ? undefined : mean([before.value, value]);
    if (level === undefined) continue;
    if (best === null || gainOf(level - best, direction) > 0) best = level;
  }
  return best;
}

function isWorse(
  { value }: MeasuredDay,
  reference: Reference,
  { gate }: Pick<AlertCourse, 'gate'>,
): boolean {
  const loss = -gainOf(value - reference.value, gate.direction);
  return reaches(loss, reference.error) && reaches(loss, gate.important ?? 0);
}

function findingOf(
  course: AlertCourse,
  reference: Reference,
  last: readonly MeasuredDay[],
): Finding {
  const { label, unit, gate } = course;
  const [first, latest] = last;
  const to = latest?.value ?? reference.value;
  const change = to - reference.value;
  const size = difference(signedFigure(change), unit);
  const error = difference(figure(reference.error), unit);
  const notice =
    gate.important === null
      ? 'no important difference is published'
      : `at least the important difference (${difference(figure(gate.important), unit)})`;
  const on = [first?.on ?? '', latest?.on ?? ''].map(dayWords).join(' and ');
  return {
    since: first?.on ?? '',
    reason: `${label}: worse than at ${reference.words}, ${figure(reference.value)} → ${quantity(figure(to), unit)} (${size}) on two days in a row, ${on}; more than the measurement error (${error}) and ${notice}.`,
    figures: [
      { key: 'FROM', value: reference.value, unit },
      { key: 'TO', value: to, unit },
      { key: 'CHANGE', value: change, unit },
      { key: 'ERROR', value: reference.error, unit },
      ...(gate.important === null
        ? []
        : [{ key: 'IMPORTANT_DIFFERENCE', value: gate.important, unit } as const]),
      { key: 'READINGS', value: course.readings.length, unit: '' },
    ],
    severity: Math.abs(change) / reference.error,
  };
}

function notEnough(why: string): Withheld<'NOT_ENOUGH_DATA'> {
  return { withheld: 'NOT_ENOUGH_DATA', why: `Not enough data: ${why}.` };
}
