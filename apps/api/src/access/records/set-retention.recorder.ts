import { v7 as uuidv7 } from 'uuid';
import type { SetRetentionPayload } from '@unknot/contract/schema.generated';
import { problemsOfRetention, type Retention } from '@unknot/domain/access/retention';
import type { Scope } from '@unknot/domain/access/reach';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement } from '../../database/statement';
import { retentionChanges, retentions } from '../../database/tables/rights.table';
import { reasonProblems } from './mark-record.recorder';
import { retentionIn } from './record-row';

/** How long records are to be kept, and why that is changed. */
export interface RetentionWanted extends Retention {
  readonly reason: string;
  /** Whether the practice has made sure that it may keep them for less than is usual. */
  readonly shorterIsLawful: boolean;
}

// Who changes it waits for one another, so that each change begins at what the one before it has left.
const takeTurn = statement(
  'records.take turn for retention',
  `select pg_advisory_xact_lock(hashtextextended('unknot retention ' || $1::text, 0))`,
);

/** Says for how long the practice keeps records, and keeps what held before with the reason. */
export function setRetention(
  database: Database,
  scope: Scope,
  { reason, shorterIsLawful, ...wanted }: RetentionWanted,
): Promise<SetRetentionPayload> {
  const problems = [...problemsOfRetention(wanted, shorterIsLawful), ...reasonProblems(reason)];
  const { practiceId, accountId, by } = scope;
  return database.write(scope, async (ask) => {
    await ask(takeTurn, [practiceId]);
    const { years, minorsUntilAge } = await retentionIn(ask, practiceId);
    const isSame = years === wanted.years && minorsUntilAge === wanted.minorsUntilAge;
    if (problems.length > 0 || isSame) return { retention: { years, minorsUntilAge }, problems };
    const id = uuidv7();
    const from = { fromYears: years, fromMinorsUntilAge: minorsUntilAge };
    const who = { changedBy: accountId, changer: by?.name ?? null };
    const change = { practiceId, id, ...from, ...wanted, reason: reason.trim(), ...who };
    await Promise.all([
      insertRows(
        ask,
        retentions,
        [{ practiceId, ...wanted }],
        `on conflict (practice_id) do update
           set years = excluded.years, minors_until_age = excluded.minors_until_age`,
      ),
      insertRows(ask, retentionChanges, [change]),
      auditIn(ask, scope, { action: 'SET_RETENTION', clientId: null, subjectId: id }),
    ]);
    return { retention: wanted, problems };
  });
}
