import type { Reading } from '@unknot/domain/care/reading';
import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import { painAt, progressAt } from './course-of';
import type { SampleEpisode } from './practice-of';
import { practiceOf } from './practice-of';
import { conditionTruths, noise, practitionerTruths, techniqueEffects } from './truth';

/** One episode as somebody would analyse it who knows only the records; truth beside it for comparison. */
interface Seen {
  readonly condition: string;
  readonly practitioner: number;
  readonly shares: Readonly<Record<string, number>>;
  readonly before: number;
  readonly after: number;
  readonly trueFall: number;
  /** How much of the final effect there is at that time. */
  readonly done: number;
}

const sessionsOf: number[] = [];
const statuses: string[] = [];
const seen: Seen[] = [];
const errors: number[] = [];
const gains: { readonly stayedAway: boolean; readonly gain: number }[] = [];

const weeksOf = (from: string, on: string) => (dayNumberOf(on) - dayNumberOf(from)) / 7;
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const isPain = ({ measure, value, context }: Reading) =>
  measure === 'nprs_avg' && value !== null && context !== 'INTAKE';

beforeAll(() => {
  for (const episode of practiceOf(11, { clients: 4500 }, '2026-11-02').episodes()) look(episode);
}, 60_000);

function look({ episode, sessions, readings, truth }: SampleEpisode): void {
  sessionsOf.push(sessions.length);
  statuses.push(episode.status);
  const start = sessions[0]?.heldOn ?? '';
  const pain = readings.filter(isPain);
  for (const { value, takenOn } of pain) {
    const real = painAt(truth.course, weeksOf(start, takenOn));
    // Away from the ends of the scale nothing is cut off.
    if (value !== null && real > 3.5 && real < 6.5) errors.push(value - real);
  }
  const [first] = pain;
  const after = pain.find(({ takenOn }) => weeksOf(start, takenOn) >= 5);
  if (first?.takenOn !== start || after === undefined || sessions.length < 3) return;
  const weeks = weeksOf(start, after.takenOn);
  const trueFall = truth.course.startPain - painAt(truth.course, weeks);
  gains.push({ stayedAway: episode.status === 'LAPSED', gain: trueFall });
  seen.push({
    condition: episode.condition,
    practitioner: truth.practitioner,
    shares: truth.shares,
    before: first.value ?? Number.NaN,
    after: after.value ?? Number.NaN,
    trueFall,
    done: progressAt(truth.course.tauWeeks, weeks),
  });
}

/** Least squares by the normal equations: small and independent of the room of statistics. */
function fitted(rows: readonly (readonly number[])[], y: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0;
  const at = (row: readonly number[] | undefined, column: number) => row?.[column] ?? 0;
  const matrix = Array.from({ length: width }, (_, i) => [
    ...Array.from({ length: width }, (_none, j) =>
      rows.reduce((sum, row) => sum + at(row, i) * at(row, j), 0),
    ),
    rows.reduce((sum, row, index) => sum + at(row, i) * at(y, index), 0),
  ]);
  for (let pivot = 0; pivot < width; pivot += 1) {
    const head = matrix[pivot] ?? [];
    for (const [index, row] of matrix.entries()) {
      if (index === pivot) continue;
      const factor = at(row, pivot) / at(head, pivot);
      row.forEach((value, column) => (row[column] = value - factor * at(head, column)));
    }
  }
  return matrix.map((row, index) => at(row, width) / at(row, index));
}

describe('numbers of the sample practice', () => {
  it('have a median of 8 sessions and a long tail', () => {
    const sorted = [...sessionsOf].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    expect(Math.abs(at(0.5) - 8)).toBeLessThanOrEqual(1);
    expect(at(0.95)).toBeGreaterThan(2 * at(0.5));
    expect(sorted.at(-1)).toBeGreaterThan(35);
    expect(sorted.at(-1)).toBeLessThanOrEqual(60);
  });

  it('let a fifth to a third stay away, and more of those who gained little', () => {
    const share = statuses.filter((status) => status === 'LAPSED').length / statuses.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.34);
    expect(new Set(statuses).size).toBe(5);
    const gainOf = (away: boolean) =>
      meanOf(gains.filter(({ stayedAway }) => stayedAway === away).map(({ gain }) => gain));
    expect(gainOf(false) - gainOf(true)).toBeGreaterThan(0.3);
  });

  it('give few clients to one of the team', () => {
    const share = seen.filter(({ practitioner }) => practitioner === 7).length / seen.length;
    expect(share).toBeLessThan(0.03);
    expect(share).toBeGreaterThan(0);
  });
});

describe('the known truth', () => {
  it('shows in readings with the standard error of measurement that is named', () => {
    expect(Math.abs(meanOf(errors))).toBeLessThan(0.02);
    const deviation = Math.sqrt(meanOf(errors.map((error) => error ** 2)));
    expect(Math.abs(deviation - noise.pain)).toBeLessThan(0.02);
  });

  it.each(conditionTruths.map(({ condition }) => condition))(
    'is the mean change that is measured in %s',
    (condition) => {
      const some = seen.filter((episode) => episode.condition === condition);
      const difference = some.map(({ before, after, trueFall }) => before - after - trueFall);
      const mean = meanOf(difference);
      const error = Math.sqrt(
        meanOf(difference.map((value) => (value - mean) ** 2)) / difference.length,
      );
      expect(some.length).toBeGreaterThan(50);
      // Four standard errors; the cut at 0 and 10 costs up to a tenth of a point.
      expect(Math.abs(mean)).toBeLessThan(4 * error + 0.1);
    },
  );

  it('comes out of a regression: what each technique and practitioner adds, and what adds nothing', () => {
    const techniques = Object.keys(techniqueEffects).filter((key) => key !== 'stretching');
    const conditions = conditionTruths.map(({ condition }) => condition);
    const [, ...others] = practitionerTruths.map((_truth, index) => index);
    const rows = seen.map((episode) => [
      ...conditions.map((condition) => (episode.condition === condition ? 1 : 0)),
      episode.before,
      ...techniques.map((technique) => -(episode.shares[technique] ?? 0) * episode.done),
      ...others.map((index) => (episode.practitioner === index ? -episode.done : 0)),
    ]);
    const found = fitted(
      rows,
      seen.map(({ after }) => after),
    );
    const effects = found.slice(conditions.length + 1);
    // Standard errors are .15 to .25 for techniques, about .1 for practitioners with many clients.
    techniques.forEach((technique, index) => {
      const miss = Math.abs((effects[index] ?? 0) - (techniqueEffects[technique] ?? 0));
      if (!(miss < 0.65)) throw new Error(`${technique}: ${effects[index]}`);
    });
    expect(effects[techniques.indexOf('exercise_strength')]).toBeGreaterThan(1);
    const addedBy = (index: number) => effects[techniques.length + index - 1] ?? 0;
    expect(addedBy(1) - addedBy(5)).toBeGreaterThan(0.4);
    expect(addedBy(1) - addedBy(5)).toBeLessThan(1.2);
    expect(Math.abs(addedBy(2))).toBeLessThan(0.35);
  });
});
