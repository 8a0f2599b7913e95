import type { MembershipChoice } from '@unknot/contract/schema.generated';
import type { Role } from '@unknot/domain/access/viewer';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';

const ofAccount = statement(
  'people.own memberships',
  `select practice_id as "practiceId", role from membership
   where account_id = $1 and ended_at is null order by practice_id`,
);

const nameOf = statement(
  'people.practice name',
  'select name from practice where practice_id = $1',
);

/** Every practice that an account belongs to, by name. Each name is looked up within its own practice. */
export async function membershipsOf(
  database: Database,
  accountId: string,
): Promise<readonly MembershipChoice[]> {
  const found = await database.lookAtGate({ accountId }, (ask) =>
    ask<{ practiceId: string; role: Role }>(ofAccount, [accountId]),
  );
  const choices: MembershipChoice[] = [];
  for (const { practiceId, role } of found) {
    const [practice] = await database.lookAtGate({ practiceId }, (ask) =>
      ask<{ name: string }>(nameOf, [practiceId]),
    );
    choices.push({ practiceId, practiceName: practice?.name ?? '', role });
  }
  return choices.sort((one, other) => one.practiceName.localeCompare(other.practiceName, 'und'));
}
