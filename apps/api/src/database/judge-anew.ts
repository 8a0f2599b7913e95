import { alertRulesVersion } from '@unknot/domain/progress/rules-version';
import { asOwner } from './as-owner';
import { refreshAlerts } from './refresh-alerts';
import { statement } from './statement';

/** Whoever judges waits here for others who do, so that several programs may start together. */
const takeTurn = statement(
  'alerts.take turn',
  `select pg_advisory_xact_lock(hashtextextended('unknot alerts ' || $1::text, 0))`,
);

/** Where none of the alerts is by the rules of this version, either they are older or none was judged yet. */
const unjudged = statement(
  'alerts.unjudged',
  `select e.id from episode e
   where e.practice_id = $1 and e.status in ('OPEN', 'PAUSED') and e.withdrawn_at is null
     and not exists (select from alert a where a.practice_id = $1 and a.rules_version = $2)
   order by e.id for no key update`,
);

/**
 * Judges the open episodes of practices whose alerts are by other rules than those of this version, or that have none
 * yet: after an update nobody should have to wait for the next visit.
 */
export async function judgeAnew(
  ownerUrl: string,
  practices: readonly string[],
  say: (words: string) => void,
): Promise<void> {
  for (const practiceId of practices) {
    const count = await asOwner(ownerUrl, { practiceId }, async (ask) => {
      await ask(takeTurn, [practiceId]);
      const open = await ask<{ id: string }>(unjudged, [practiceId, alertRulesVersion]);
      await refreshAlerts(
        ask,
        practiceId,
        open.map(({ id }) => id),
      );
      return open.length;
    });
    if (count > 0) say(`Judged ${count} open episodes by the rules ${alertRulesVersion}.`);
  }
}
