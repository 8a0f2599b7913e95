import type { MadeEpisode } from '../disclosure/attacker.example';
import type { Dimension } from '../disclosure/dimension';
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
/** The fates as they are drawn: more complete ones than others. */
export const drawnFates = [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 5, 6, 7, 7, 8] as const;

/** A made practice as its program sees it, and as an attacker does. */
export interface AttackedPractice {
  readonly episodes: readonly OutcomeEpisode[];
  readonly seen: readonly MadeEpisode[];
}

/** One episode as it is drawn: its values, its fate, and whose it is if somebody's who was there before. */
export interface DrawnEpisode {
  readonly values: readonly number[];
  readonly fate: number;
  readonly earlier: number | null;
}

/** The practice of some drawn episodes. */
export function attackedPracticeOf(drawn: readonly DrawnEpisode[]): AttackedPractice {
  const each = drawn.map(({ values, fate, earlier }, index) => {
    const clientId = `c${earlier === null || index === 0 ? index : earlier % index}`;
    return { clientId, values, fate: fates[fate] ?? fates[0] };
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
}

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
