import type { AbsentReason, Context } from '@unknot/domain/care/reading';
import type { SeriesToDraw, SessionToDraw } from './series-to-draw';

/** One reading of an example, in the words that an example needs. */
export interface ExampleReading {
  readonly takenOn: string;
  /** `null` where `absent` says why. */
  readonly value: number | null;
  readonly absent?: AbsentReason;
  readonly context?: Context;
  readonly session?: number;
  /** Whether another person or tool took it than the one before. */
  readonly broken?: boolean;
}

/** A calendar day `days` after 5 January 2026, a Monday. */
export function exampleDay(days: number): string {
  return new Date(Date.UTC(2026, 0, 5 + days)).toISOString().slice(0, 10);
}

/** Readings before sessions a week apart, one for each value. */
export function weekly(values: readonly number[], from = 0): ExampleReading[] {
  return values.map((value, at) => ({
    takenOn: exampleDay((from + at) * 7),
    value,
    context: 'PRE_SESSION',
    session: from + at + 1,
  }));
}

/** Sessions a week apart. */
export function weeklySessions(count: number): SessionToDraw[] {
  const techniques = [
    ['Myofascial release', 'Trigger-point pressure'],
    ['Dry needling'],
    ['Trigger-point pressure', 'Stretching'],
  ];
  return Array.from({ length: count }, (_, at) => ({
    id: `session-${at + 1}`,
    heldOn: exampleDay(at * 7),
    number: at + 1,
    techniques: techniques[at % techniques.length] ?? [],
  }));
}

/** What of a series is not told by its readings. */
export type ExampleSeries = Partial<Omit<SeriesToDraw, 'readings' | 'measure'>> & {
  readonly measure: SeriesToDraw['measure'];
};

/** A series of these readings; what is not given is counted from them as plainly as can be. */
export function exampleSeries(
  readings: readonly ExampleReading[],
  facts: ExampleSeries,
): SeriesToDraw {
  const counted = readings.filter(
    ({ value, context }) => value !== null && context !== 'POST_SESSION',
  );
  const first = counted[0]?.value ?? null;
  const latest = counted.at(-1);
  return {
    key: facts.label ?? facts.measure.key,
    movementName: null,
    side: 'NONE',
    mode: 'NONE',
    label: facts.measure.name,
    n: counted.length,
    readings: {
      takenOn: readings.map(({ takenOn }) => takenOn),
      values: readings.map(({ value }) => value),
      absent: readings.map(({ absent }) => absent ?? null),
      contexts: readings.map(({ context }) => context ?? 'PRE_SESSION'),
      sessionIds: readings.map(({ session }) =>
        session === undefined ? null : `session-${session}`,
      ),
      breaks: readings.map(({ broken }) => broken === true),
    },
    baseline: first === null ? null : { value: first, n: 1, late: false },
    baselineReason: first === null ? 'Nothing was measured before the first session.' : null,
    latest: latest?.value ?? null,
    latestOn: latest?.takenOn ?? null,
    change: first === null ? null : (latest?.value ?? first) - first,
    detectable: null,
    important: null,
    call: 'NOT_ENOUGH',
    sentence: 'Not enough readings for a call yet.',
    norm: null,
    ...facts,
  };
}
