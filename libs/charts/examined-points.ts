import { sideWords } from '@unknot/domain/body/side';
import type { Side } from '@unknot/domain/body/side';
import { siteNameOf } from '@unknot/domain/body/sites';
import type { TriggerPointColumns } from '@unknot/domain/care/finding';
import { countText } from './number-text';

/** A session in which somebody may have been examined. */
export interface SessionToExamine {
  readonly id: string;
  readonly heldOn: string;
  /** One for the first of the episode. */
  readonly number: number;
}

/** One point as it was found in one session. */
export interface ExaminedPoint {
  /** The same in every session in which this point was looked for. */
  readonly key: string;
  readonly muscle: string;
  readonly side: Side;
  readonly point: number;
  readonly severity: number;
  readonly referral: readonly string[];
  /** `Upper trapezius, left`; with its number where the muscle has several. */
  readonly name: string;
}

/** A session with the points that were looked for in it; one that is not named was not examined. */
export interface ExaminedSession extends SessionToExamine {
  readonly points: readonly ExaminedPoint[];
}

function namesOf({ muscles, sides, points }: TriggerPointColumns): (at: number) => string {
  const several = new Set(muscles.filter((_, at) => (points[at] ?? 1) > 1));
  return (at) => {
    const [muscle = '', side = 'NONE', point = 1] = [muscles[at], sides[at], points[at]];
    const words = [siteNameOf(muscle), sideWords[side]];
    if (several.has(muscle)) words.push(`point ${point}`);
    return words.filter((word) => word !== '').join(', ');
  };
}

/** Every session with what was found in it, oldest first; those in which no point was looked for have none. */
export function examinedSessions(
  sessions: readonly SessionToExamine[],
  found: TriggerPointColumns,
): readonly ExaminedSession[] {
  const nameAt = namesOf(found);
  const points = found.muscles.map((muscle, at): ExaminedPoint & { readonly session: string } => {
    const [side = 'NONE', point = 1] = [found.sides[at], found.points[at]];
    return {
      session: found.sessionIds[at] ?? '',
      key: `${muscle}/${side}/${point}`,
      muscle,
      side,
      point,
      severity: found.severities[at] ?? 0,
      referral: found.referrals[at] ?? [],
      name: nameAt(at),
    };
  });
  return [...sessions]
    .sort((a, b) => a.number - b.number)
    .map(({ id, heldOn, number }) => ({
      id,
      heldOn,
      number,
      points: points.filter(({ session }) => session === id),
    }));
}

/** What was found, in words: `trigger point 3 of 5`. Zero is a finding: somebody looked and there was none. */
export function severityWords(severity: number): string {
  return severity === 0 ? 'examined, no trigger point' : `trigger point ${severity} of 5`;
}

/** Said where nothing was ever examined. */
export const nothingExamined = 'No trigger points were examined yet';

/** How many of the points that were looked for are there: `2 of 5 examined points present`. */
export function presentWords(points: readonly ExaminedPoint[]): string {
  const present = points.filter(({ severity }) => severity > 0).length;
  return `${present} of ${countText(points.length, 'examined point')} present`;
}
