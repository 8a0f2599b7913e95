import type { Scope } from '@unknot/domain/access/reach';
import type { SecondFactor } from '@unknot/contract/schema.generated';
import { statement, type Ask } from '../../database/statement';

const stateOf = statement(
  'second factor.state',
  `select f.confirmed_at is not null as "isOn", f.confirmed_at as since,
     (select count(*)::int from recovery_code c where c.account_id = $1 and c.used_at is null) as "recoveryCodesLeft",
     m.role = 'OWNER' and p.owners_need_second_factor as "isRequired"
   from membership m join practice p on p.practice_id = m.practice_id
   left join second_factor f on f.account_id = m.account_id
   where m.practice_id = $2 and m.account_id = $1`,
);

/** The one-time codes of the account that asks. */
export async function secondFactorOf(
  ask: Ask,
  { accountId, practiceId }: Scope,
): Promise<SecondFactor> {
  const [row] = await ask<SecondFactor>(stateOf, [accountId, practiceId]);
  if (row === undefined) throw new Error('The account that asks belongs to no practice.');
  return { ...row, isOn: row.isOn ?? false };
}
