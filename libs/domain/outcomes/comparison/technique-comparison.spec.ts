import { forbiddenWordIn } from '../words/forbidden-words';
import { madeEpisode, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { shareOf } from '../share-of';
import { standingOf } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import { exposureOf } from './exposure-of';
import { groupReasonOf } from './group-gates';
import { madePractice } from './made-practice.example';
import type { TechniqueComparison, TechniqueDifference } from './technique-comparison';
import { techniqueComparisonOf } from './technique-comparison-of';
import { techniqueMatrixOf } from './technique-matrix-of';
import { verdictOf } from './verdict-of';

const gains = { a: 1.5, b: 0, c: 0.5, d: -0.5 };
const nameOf = (key: string) => `technique ${key}`;

const standing = (episodes: readonly OutcomeEpisode[]) =>
  episodes.map((episode) => standingOf(episode, madeQuestion));

const practice = (seed: number, episodes = 400, missing: [number, number] = [0.1, 0.01]) =>
  madePractice({ seed, episodes, gains, spread: 1.3, missing });

const compared = (episodes: readonly OutcomeEpisode[], reference = 'b') =>
  techniqueComparisonOf(standing(episodes), madeQuestion, reference, { nameOf });

function answerIn(answer: TechniqueComparison, technique: string): TechniqueDifference {
  const found = answer.techniques.find((each) => each.technique === technique)?.answer;
  if (found === undefined || isWithheld(found)) throw new Error(found?.why ?? 'absent');
  return found;
}

describe('comparing techniques', () => {
  it('holds what is true in 95 % of intervals, though the first one goes to those who are worse off', () => {
    let covered = 0;
    const practices = 16;
    for (let seed = 1; seed <= practices; seed += 1) {
      const answer = compared(practice(seed, 300));
      for (const key of ['a', 'c', 'd'] as const) {
        const { low, high } = answerIn(answer, key).per10;
        const truth = 0.1 * gains[key];
        if (low <= truth && truth <= high) covered += 1;
      }
    }
    // 48 intervals: 95 % is 46, its Monte Carlo error 1.5. A large simulation stands in tests/conformance.
    expect(covered / (3 * practices)).toBeGreaterThan(0.86);
  });

  it('says what ten points of treatment time are associated with', () => {
    const answer = answerIn(compared(practice(7, 2000)), 'a');
    expect(answer.verdict).toBe('HIGHER');
    expect(answer.sentence).toMatch(
      /^Ten more points of treatment time with technique a were associated with about 0\.1\d points \(95 % interval 0\.1\d to 0\.[12]\d?\) less average pain at 6 weeks than with technique b, among people with alike start, age, sex, duration, earlier episodes and exercise at home\.$/,
    );
    expect(forbiddenWordIn(answer.sentence)).toBeNull();
    expect(answer.sensitivity.map(({ kind }) => kind)).toEqual([
      'EVER_USED',
      'TOTAL_DOSE',
      'COMPLETION_WEIGHTED',
    ]);
  });

  it('tells the same differences whatever the reference', () => {
    const episodes = practice(11, 600);
    const [overB, overD] = [compared(episodes), compared(episodes, 'd')];
    const values = (answer: TechniqueComparison, key: string) => answerIn(answer, key).per10.value;
    expect(values(overD, 'a')).toBeCloseTo(values(overB, 'a') - values(overB, 'd'), 9);
    expect(values(overD, 'b')).toBeCloseTo(-values(overB, 'd'), 9);
  });

  it('leaves out and counts what ended before the landmark, and what has no minutes', () => {
    const shortly = { closedDay: 20, sessionDays: [0, 7] };
    const episodes = [
      madeEpisode('short', 6, 3, { ...shortly, earlyMinutes: { a: 20 } }),
      madeEpisode('three', 6, 3, {
        closedDay: 20,
        sessionDays: [0, 7, 14],
        earlyMinutes: { a: 20 },
      }),
      madeEpisode('later', 6, 3, { ...shortly, closedDay: 21, earlyMinutes: { a: 20, b: 60 } }),
      madeEpisode('open', 6, 3, { ...shortly, closedDay: null, earlyMinutes: {} }),
      madeEpisode('nothing', 6, 3, { earlyMinutes: { a: 0 } }),
    ];
    const exposure = exposureOf(standing(episodes));
    expect(exposure.episodes.map(({ episode }) => episode.episodeId)).toEqual([
      'episode-three',
      'episode-later',
    ]);
    expect(exposure.leftOut).toEqual({ endedEarly: 1, withoutMinutes: 2 });
    const share = (key: string) =>
      exposure.episodes.map(({ row }) => exposure.shares.get(key)?.[row]);
    expect([share('a'), share('b')]).toEqual([
      [1, 0.25],
      [0, 0.75],
    ]);
  });

  it('drops and names what hardly anybody had, what everybody had and what is tied to another', () => {
    const episodes = practice(13, 500, [0, 0]).map((episode, index) => {
      const { earlyMinutes } = episode;
      return {
        ...episode,
        earlyMinutes: {
          ...earlyMinutes,
          ...(index < 10 ? { rare: 30 } : {}),
          constant: 2,
          ...(earlyMinutes['c'] === undefined ? {} : { tied: earlyMinutes['c'] }),
        },
      };
    });
    const answer = compared(episodes);
    expect(answer.dropped.map(({ technique, reason }) => [technique, reason])).toEqual([
      ['constant', 'HARDLY_EVER_LEFT_OUT'],
      ['rare', 'HARDLY_USED'],
      ['tied', 'NOT_TOLD_APART'],
    ]);
    expect(answer.techniques.map(({ technique }) => technique)).toEqual(['a', 'c', 'd']);
    expect(JSON.stringify(answer.dropped)).not.toMatch(/\b10\b/);
  });

  it('drops what only few people had, however many episodes they had it in', () => {
    const episodes = practice(13, 500, [0, 0]).map((episode, index) => {
      if (index >= 40) return episode;
      const earlyMinutes = { ...episode.earlyMinutes, rare: 30 };
      return { ...episode, clientId: `client-${index % 10}`, earlyMinutes };
    });
    const answer = compared(episodes);
    expect(answer.dropped.map(({ technique }) => technique)).toEqual(['rare']);
    expect(compared(episodes, 'rare').model).toMatchObject({ withheld: 'REFERENCE_HARDLY_USED' });
    const group = (people: number) => ({
      ...{ name: 'a', complete: 40, people, completeness: shareOf(40, 40) },
    });
    expect(groupReasonOf(group(10), group(30), 11)?.withheld).toBe('TOO_FEW_PEOPLE');
    expect(groupReasonOf(group(11), group(30), 11)).toBeNull();
  });

  it('is inconclusive where another way to reckon points the other way', () => {
    const difference = { value: 0.2, low: 0.1, high: 0.3, standardError: 0.05 };
    const row = (value: number) =>
      ({ kind: 'EVER_USED', words: '', n: 50, difference: { ...difference, value } }) as const;
    expect(verdictOf(difference, [row(0.4)], 10)).toBe('HIGHER');
    expect(verdictOf(difference, [row(0.4), row(-0.01)], 10)).toBe('INCONCLUSIVE');
    expect(verdictOf({ ...difference, low: 0 }, [row(0.4)], 10)).toBe('INCLUDES_NO_DIFFERENCE');
    const opposite = { value: -0.2, low: -0.3, high: -0.1, standardError: 0.05 };
    expect(verdictOf(opposite, [row(-1)], 10)).toBe('LOWER');
    expect(verdictOf(difference, [row(-1e-9)], 10)).toBe('HIGHER');
    expect(verdictOf(difference, [row(-1e-7)], 10)).toBe('INCONCLUSIVE');
    expect(verdictOf(difference, [row(-1e-7)], 1000)).toBe('HIGHER');
    const noise = { value: 1e-15, low: 5e-16, high: 2e-15, standardError: 1e-16 };
    expect(verdictOf(noise, [row(-1)], 10)).toBe('INCLUDES_NO_DIFFERENCE');
  });

  it('compares nothing where the reference is hardly used, or too many are missing', () => {
    expect(compared(practice(17), 'unknown').model).toMatchObject({
      withheld: 'REFERENCE_HARDLY_USED',
    });
    expect(compared(practice(17, 400, [0.45, 0])).model).toMatchObject({
      withheld: 'LOW_COMPLETENESS',
    });
    expect(compared([]).model).toMatchObject({ withheld: 'REFERENCE_HARDLY_USED' });
  });
});

describe('techniques by conditions', () => {
  const few = practice(23, 400).map((episode, index) =>
    index < 6 ? { ...episode, earlyMinutes: { rare: 20, b: 20 } } : episode,
  );
  const groups = new Map([
    ['neck_pain', standing(practice(21, 500))],
    ['lbp', standing(few)],
    ['tth', standing(practice(22, 40))],
  ]);
  const matrix = techniqueMatrixOf(groups, madeQuestion, 'b', { nameOf });
  const cellOf = (condition: string, technique: string) =>
    matrix.columns
      .find((column) => column.condition === condition)
      ?.cells.find((cell) => cell.technique === technique);

  it('has in each cell what the comparison of that condition has', () => {
    for (const condition of ['neck_pain', 'lbp']) {
      const answer = techniqueComparisonOf(groups.get(condition) ?? [], madeQuestion, 'b', {
        nameOf,
      });
      for (const key of ['a', 'c', 'd']) {
        const { per10, needed } = answerIn(answer, key);
        expect(cellOf(condition, key)).toMatchObject({ per10, needed });
      }
    }
  });

  it('says in each column what has to be said of every cell', () => {
    const column = matrix.columns.find(({ condition }) => condition === 'neck_pain');
    expect(column?.caveats.map(({ key }) => key)).toEqual([
      'COMPLETENESS',
      'NOT_AT_RANDOM',
      'PAIN_FALLS',
      'NATURAL_COURSE',
    ]);
    expect(column?.caveats[0]?.text).toMatch(/^\d+ of 500 due episodes had a follow-up score\.$/);
  });

  it('tints only where the interval leaves out no difference', () => {
    for (const { per10, tint } of matrix.columns.flatMap(({ cells }) => cells)) {
      if (isWithheld(per10)) expect(tint).toBeNull();
      else if (tint !== null) expect(tint).toBe(per10.low > 0 ? 'HIGHER' : 'LOWER');
      if (!isWithheld(per10) && per10.low <= 0 && per10.high >= 0) expect(tint).toBeNull();
    }
    expect(cellOf('neck_pain', 'a')?.tint).toBe('HIGHER');
  });

  it('does not tint what the comparison of that condition finds inconclusive', () => {
    // Who fares badly is given hours of technique a later on: per hour in all it points the other way.
    const episodes = practice(24, 500, [0, 0]).map((episode) => {
      const after = episode.scores[1] ?? 0;
      const minutes = episode.allMinutes['a'] ?? 0;
      return { ...episode, allMinutes: { ...episode.allMinutes, a: minutes + 100 * after } };
    });
    const verdict = answerIn(compared(episodes), 'a').verdict;
    const { columns } = techniqueMatrixOf(
      new Map([['neck_pain', standing(episodes)]]),
      madeQuestion,
      'b',
      { nameOf },
    );
    const cell = columns[0]?.cells.find(({ technique }) => technique === 'a');
    expect(verdict).toBe('INCONCLUSIVE');
    expect(cell).toMatchObject({ verdict, tint: null, mark: 'SHOWN' });
    expect(cell?.per10).toMatchObject({ value: expect.any(Number) });
    expect(cellOf('neck_pain', 'a')?.verdict).toBe('HIGHER');
  });

  it('hides a cell of fewer than 11 people, and tells nothing of its size', () => {
    expect(cellOf('lbp', 'rare')).toMatchObject({
      mark: 'HIDDEN',
      using: null,
      needed: null,
      per10: { withheld: 'SMALL_GROUP' },
    });
    expect(cellOf('neck_pain', 'rare')).toMatchObject({ mark: 'EMPTY', using: null });
    expect(cellOf('neck_pain', 'b')?.per10).toMatchObject({ withheld: 'IS_REFERENCE' });
  });

  it('says why a whole condition is not compared', () => {
    const column = matrix.columns.find(({ condition }) => condition === 'tth');
    expect(column?.model).toMatchObject({ withheld: 'TOO_FEW_PER_PARAMETER' });
    expect(matrix.columns.map(({ name }) => name)).toEqual(
      [...matrix.columns.map(({ name }) => name)].sort(),
    );
  });
});
