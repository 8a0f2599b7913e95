import fc from 'fast-check';
import type { MadeEpisode } from '../disclosure/attacker.example';
import type { Choices, Dimension } from '../disclosure/dimension';
import { madeEpisode } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';

/** The dimensions of an attacked practice by their place; the last two are nobody's filter. */
export const attacked = {
  condition: 'd0',
  sex: 'd1',
  month: 'd2',
  unit: 'd3',
  technique: 'd4',
  standing: 'd5',
  result: 'd6',
} as const;

/** How many values each filter has. */
export const sizes = [3, 2, 3, 5, 2] as const;

/** Whether an episode stands where, and what became of its 30 per cent: told apart here without what is attacked. */
const fates = [
  { standing: 'COMPLETE', result: 'MET', before: 6, after: 3 },
  { standing: 'COMPLETE', result: 'MET', before: 8, after: 4 },
  { standing: 'COMPLETE', result: 'NOT_MET', before: 6, after: 6 },
  { standing: 'COMPLETE', result: 'NOT_TOLD', before: 2, after: 1 },
  { standing: 'MISSING', result: 'OPEN', before: 6, after: null },
  { standing: 'MISSING', result: 'NOT_TOLD', before: 2, after: null },
  { standing: 'NO_BASELINE', result: 'OUT', before: null, after: null },
  { standing: 'EXCLUDED', result: 'OUT', before: 6, after: 3 },
  { standing: 'NOT_DUE', result: 'OUT', before: 6, after: null },
] as const;
/** More complete ones than others. */
const drawn = [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 5, 6, 7, 7, 8] as const;

/** A made practice as its program sees it, and as an attacker does. */
export interface AttackedPractice {
  readonly episodes: readonly OutcomeEpisode[];
  readonly seen: readonly MadeEpisode[];
}

const skewed = (size: number) =>
  fc.integer({ min: 0, max: 9_999 }).map((x) => Math.floor(size * (x / 10_000) ** 2));

/** Practices of 140 to 260 episodes, some of them of clients who were there before. */
export const attackedPractices: fc.Arbitrary<AttackedPractice> = fc
  .array(
    fc.record({
      values: fc.tuple(...sizes.map(skewed)),
      fate: fc.constantFrom(...drawn),
      earlier: fc.option(fc.nat(), { freq: 6 }),
    }),
    { minLength: 140, maxLength: 260, size: 'max' },
  )
  .map((made) => {
    const each = made.map(({ values, fate, earlier }, index) => {
      const clientId = `c${earlier === null || index === 0 ? index : earlier % index}`;
      return { clientId, values, fate: fates[fate] };
    });
    return {
      episodes: each.map(({ clientId, values, fate }, index) =>
        episodeOf(`${index}`, clientId, values, fate),
      ),
      seen: each.map(({ clientId, values, fate }) => ({
        clientId,
        values: [...values.map(String), fate.standing, fate.result],
      })),
    };
  });

function episodeOf(
  id: string,
  clientId: string,
  [condition, sex, month, unit, technique]: readonly number[],
  { standing, before, after }: (typeof fates)[number],
): OutcomeEpisode {
  const isLate = standing === 'NOT_DUE';
  return madeEpisode(id, before, after, {
    clientId,
    condition: ['neck_pain', 'lbp', 'tth'][condition ?? 0] ?? '',
    sex: sex === 1 ? 'MALE' : 'FEMALE',
    practitionerId: `p${unit ?? 0}`,
    firstSessionOn: `202${isLate ? 8 : 6}-0${1 + (month ?? 0)}-05`,
    earlyMinutes: { b: 30, ...(technique === 1 ? { a: 15 } : {}) },
    exclusion:
      standing === 'EXCLUDED' ? { reason: 'RECORD_ERROR', approvedOn: '2026-06-01' } : null,
  });
}

/** The filters of the practice, as its program declares them; read from what the attacker sees. */
export function attackedDimensions({
  episodes,
  seen,
}: AttackedPractice): readonly Dimension<OutcomeEpisode>[] {
  const valuesOf = new Map(
    episodes.map(({ episodeId }, index) => [episodeId, seen[index]?.values]),
  );
  return sizes.map((_, index) => ({
    key: `d${index}`,
    name: `filter ${index}`,
    valueOf: ({ episodeId }) => valuesOf.get(episodeId)?.[index] ?? '',
  }));
}

/** A filter with up to two choices. */
export const attackedFilters: fc.Arbitrary<Choices> = fc
  .uniqueArray(fc.tuple(fc.nat(sizes.length - 1), fc.nat(4)), {
    maxLength: 2,
    selector: ([dimension]) => dimension,
  })
  .map((pairs) =>
    Object.fromEntries(
      pairs.map(([dimension, value]) => [`d${dimension}`, String(value % (sizes[dimension] ?? 1))]),
    ),
  );
