import type { Ingredient } from './plan-of';
import type { Random } from './random';
import { weightedOf } from './random';
import type { Shares } from './course-of';

/** Minutes of each technique in one session, in the order in which they were first used. */
export type Treatment = ReadonlyMap<string, number>;

/** Fills a session, but for five minutes of talk, with blocks of five minutes out of a mix. */
export function treatmentOf(
  random: Random,
  mix: readonly Ingredient[],
  sessionMinutes: number,
): Treatment {
  const minutes = new Map<string, number>();
  for (let left = sessionMinutes - 5; left >= 5; left -= 5) {
    const { technique } = weightedOf(random, mix, ({ weight }) => weight);
    minutes.set(technique, (minutes.get(technique) ?? 0) + 5);
  }
  return minutes;
}

/** Each technique's share of all minutes of some sessions. */
export function sharesOf(treatments: readonly Treatment[]): Shares {
  const minutes: Record<string, number> = {};
  let total = 0;
  for (const [technique, some] of treatments.flatMap((treatment) => [...treatment])) {
    minutes[technique] = (minutes[technique] ?? 0) + some;
    total += some;
  }
  return Object.fromEntries(Object.entries(minutes).map(([key, some]) => [key, some / total]));
}
