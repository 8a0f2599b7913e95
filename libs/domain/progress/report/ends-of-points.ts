import type { TriggerPointColumns } from '../../care/finding';

/** Trigger points of the first and the latest session in which any was looked for; the columns come session by session. */
export function endsOfPoints(found: TriggerPointColumns): TriggerPointColumns {
  const ends = [found.sessionIds[0], found.sessionIds.at(-1)];
  const kept = <Value>(column: readonly Value[]) =>
    column.filter((_, at) => ends.includes(found.sessionIds[at]));
  return {
    sessionIds: kept(found.sessionIds),
    muscles: kept(found.muscles),
    sides: kept(found.sides),
    points: kept(found.points),
    severities: kept(found.severities),
    referrals: kept(found.referrals),
  };
}
