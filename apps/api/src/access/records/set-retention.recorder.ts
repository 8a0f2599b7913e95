import type { SetRetentionPayload } from '@unknot/contract/schema.generated';
import type { Retention } from '@unknot/domain/access/retention';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { retentions } from '../../database/tables/rights.table';
import { retentionIn } from './record-row';

/** Says for how long the practice keeps records. */
export function setRetention(
  database: Database,
  scope: Scope,
  wanted: Retention,
): Promise<SetRetentionPayload> {
  const problems = problemsOf(wanted);
  const { practiceId } = scope;
  return database.write(scope, async (ask) => {
    if (problems.length > 0) return { retention: await retentionIn(ask, practiceId), problems };
    await insertRows(
      ask,
      retentions,
      [{ practiceId, ...wanted }],
      `on conflict (practice_id) do update
         set years = excluded.years, minors_until_age = excluded.minors_until_age`,
    );
    await auditIn(ask, scope, { action: 'SET_RETENTION', clientId: null, subjectId: null });
    return { retention: wanted, problems };
  });
}

function problemsOf({ years, minorsUntilAge }: Retention): Problem[] {
  const code = 'OUT_OF_RANGE';
  const problems: Problem[] = [];
  if (years < 1 || years > 100) {
    problems.push({ path: ['years'], code, message: 'Keep records for 1 to 100 years.' });
  }
  if (minorsUntilAge < 18 || minorsUntilAge > 100) {
    const message = 'Keep the records of minors until a birthday from the 18th to the 100th.';
    problems.push({ path: ['minorsUntilAge'], code, message });
  }
  return problems;
}
