import type { NameGuardianPayload } from '@unknot/contract/schema.generated';
import { adultAt, yearsAfter } from '@unknot/domain/access/retention';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { refused } from '../refused';

interface Found {
  readonly clientId: string;
  readonly bornOn: string | null;
}

const accountOfClient = statement(
  'records.account of client',
  `select c.id as "clientId", c.born_on as "bornOn"
   from membership m join client c on c.practice_id = $1 and c.id = m.client_id
   where m.practice_id = $1 and m.account_id = $2::uuid and m.role = 'CLIENT' and m.ended_at is null
   for no key update of m`,
);

/** The day begins when it begins at the practice. */
const setUntil = statement(
  'records.guardian until',
  `update membership m set guardian_until = $3::date::timestamp at time zone p.time_zone
   from practice p
   where m.practice_id = $1 and m.account_id = $2::uuid and p.practice_id = $1
     and ($3::date is null or $3::date::timestamp at time zone p.time_zone > now())
   returning m.guardian_until as until`,
);

/** Says whether an account that sees a client's record is a guardian's; it then ends with the client's 18th birthday. */
export async function nameGuardian(
  database: Database,
  scope: Scope,
  accountId: string,
  isGuardian: boolean,
): Promise<NameGuardianPayload> {
  if (!isUuid(accountId)) throw refused('NOT_FOUND');
  const { practiceId } = scope;
  return database.write(scope, async (ask) => {
    const [found] = await ask<Found>(accountOfClient, [practiceId, accountId]);
    if (found === undefined) throw refused('NOT_FOUND');
    const { clientId, bornOn } = found;
    if (isGuardian && bornOn === null) return { until: null, problems: [bornUnknown] };
    const birthday = isGuardian && bornOn !== null ? yearsAfter(bornOn, adultAt) : null;
    const [set] = await ask<{ until: string | null }>(setUntil, [practiceId, accountId, birthday]);
    if (set === undefined) return { until: null, problems: [grownUp] };
    await auditIn(ask, scope, { action: 'NAME_GUARDIAN', clientId, subjectId: accountId });
    return { until: set.until, problems: [] };
  });
}

const bornUnknown: Problem = {
  path: ['accountId'],
  code: 'BORN_UNKNOWN',
  message:
    'The client’s day of birth is not known. Without it nobody can tell when this has to end.',
};

const grownUp: Problem = {
  path: ['accountId'],
  code: 'GROWN_UP',
  message: 'The client is 18 or older and decides alone.',
};
