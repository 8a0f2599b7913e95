import type { ChangeRoleInput, PersonPayload } from '@unknot/contract/schema.generated';
import { mayMake, rolesThatTreat } from '@unknot/domain/access/managing';
import type { Scope } from '@unknot/domain/access/reach';
import type { Role } from '@unknot/domain/access/viewer';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { refused } from '../refused';
import { endSignInsOf } from '../sign-in/end-sign-ins';
import { personIn } from './people.reader';
import { practitionerIsTaken } from './practitioner-taken';
import { ownersOnly, practitionerUnknown, problemAt } from './problem';

// Everybody who changes people waits here for the others, so that two owners who end one another leave one.
const hold = statement(
  'people.hold owners',
  `select account_id as "accountId", role, ended_at is null as active from membership
   where practice_id = $1
     and (role = 'OWNER' and ended_at is null or account_id in ($2::uuid, $3::uuid))
   order by account_id for update`,
);

const change = statement(
  'people.change role',
  `update membership set role = $3, practitioner_id = $4::uuid
   where practice_id = $1 and account_id = $2 and ended_at is null`,
);

const end = statement(
  'people.end membership',
  `update membership set ended_at = now()
   where practice_id = $1 and account_id = $2 and ended_at is null
   returning practitioner_id as "practitionerId", client_id as "clientId"`,
);

const leave = statement(
  'people.leave',
  `update practitioner set left_on = (now() at time zone
     (select time_zone from practice where practice_id = $1))::date
   where practice_id = $1 and id = $2 and left_on is null`,
);

const endLinks = statement(
  'people.end links of account',
  `update one_time_link set ended_at = now()
   where practice_id = $1 and (made_by = $2 or account_id = $2) and used_at is null and ended_at is null`,
);

const endTokens = statement(
  'people.end tokens of account',
  'update access_token set ended_at = now() where practice_id = $1 and account_id = $2 and ended_at is null',
);

const endCovers = statement(
  'people.end covers of account',
  `update cover set ended_at = now()
   where practice_id = $1 and account_id = $2 and ended_at is null and ends_at > now()`,
);

const hasPractitioner = statement(
  'people.has practitioner',
  'select from practitioner where practice_id = $1 and id = $2::uuid',
);

interface Held {
  /** What the person is at this moment. */
  readonly role: Role;
  readonly active: boolean;
  /** What who asks is at this moment. */
  readonly by: Role;
  readonly isLastOwner: boolean;
}

async function holdIn(ask: Ask, scope: Scope, accountId: string): Promise<Held> {
  const rows = await ask<{ accountId: string; role: Role; active: boolean }>(hold, [
    scope.practiceId,
    accountId,
    scope.accountId,
  ]);
  const person = rows.find((row) => row.accountId === accountId);
  const asking = rows.find((row) => row.accountId === scope.accountId && row.active);
  if (person === undefined || asking === undefined) throw refused('NOT_FOUND');
  if (!mayMake(asking.role, null, null)) throw refused('NOT_FOUND');
  const owners = rows.filter(({ role, active }) => role === 'OWNER' && active);
  const isLastOwner = owners.length === 1 && owners[0]?.accountId === accountId;
  return { role: person.role, active: person.active, by: asking.role, isLastOwner };
}

const lastOwner = problemAt(
  'accountId',
  'LAST_OWNER',
  'A practice keeps one owner. Make somebody else an owner first.',
);

const unchanged = (...problems: readonly Problem[]): PersonPayload => ({ person: null, problems });

/** Makes a person something else; their sign-ins in the practice end, and so do the links that they made. */
export async function changeRole(
  database: Database,
  scope: Scope,
  { accountId, role, practitionerId = null }: ChangeRoleInput,
): Promise<PersonPayload> {
  if (!isUuid(accountId)) throw refused('NOT_FOUND');
  const { practiceId } = scope;
  return database.write(scope, async (ask) => {
    const held = await holdIn(ask, scope, accountId);
    if (!held.active) throw refused('NOT_FOUND');
    const problem =
      problemOfChange(scope, accountId, role, held) ??
      (await problemOfTreating(ask, practiceId, { accountId, role, practitionerId }));
    if (problem !== undefined) return unchanged(problem);
    await ask(change, [practiceId, accountId, role, practitionerId]);
    await endLinksAndSignIns(ask, practiceId, accountId);
    await auditIn(ask, scope, { action: 'CHANGE_ROLE', clientId: null, subjectId: accountId });
    return { person: await personIn(ask, scope, accountId), problems: [] };
  });
}

function problemOfChange(
  scope: Scope,
  accountId: string,
  to: Role,
  { role: from, by, isLastOwner }: Held,
): Problem | undefined {
  if (!mayMake(by, from, to)) return ownersOnly;
  if (from === 'CLIENT' || to === 'CLIENT') {
    const message = 'Who is a client stays one, and nobody becomes one. Invite the person anew.';
    return problemAt('role', 'CLIENT_STAYS', message);
  }
  if (accountId === scope.accountId && by !== 'OWNER') {
    return problemAt('accountId', 'OWN_ROLE', 'Somebody else has to change what you are.');
  }
  return from === 'OWNER' && to !== 'OWNER' && isLastOwner ? lastOwner : undefined;
}

async function problemOfTreating(
  ask: Ask,
  practiceId: string,
  wanted: { accountId: string; role: Role; practitionerId: string | null },
): Promise<Problem | undefined> {
  const { accountId, role, practitionerId } = wanted;
  if (practitionerId === null) {
    if (role !== 'PRACTITIONER' && role !== 'LEAD') return undefined;
    return problemAt('practitionerId', 'TREATS_NEEDED', 'Say as whom of those who treat.');
  }
  if (!rolesThatTreat.includes(role)) {
    return problemAt('role', 'ROLE_TREATS_NOBODY', 'Somebody of this role treats nobody.');
  }
  const known =
    isUuid(practitionerId) && (await ask(hasPractitioner, [practiceId, practitionerId])).length > 0;
  if (!known || (await practitionerIsTaken(ask, practiceId, practitionerId, accountId))) {
    return practitionerUnknown;
  }
  return undefined;
}

async function endLinksAndSignIns(ask: Ask, practiceId: string, accountId: string): Promise<void> {
  await endSignInsOf(ask, practiceId, accountId);
  await ask(endLinks, [practiceId, accountId]);
}

/** Ends a person's access at once; all that they recorded stays. Ending it again changes nothing. */
export async function endMembership(
  database: Database,
  scope: Scope,
  accountId: string,
): Promise<PersonPayload> {
  if (!isUuid(accountId)) throw refused('NOT_FOUND');
  const { practiceId } = scope;
  const here = [practiceId, accountId];
  return database.write(scope, async (ask) => {
    const { role, by, active, isLastOwner } = await holdIn(ask, scope, accountId);
    if (!mayMake(by, role, null)) return unchanged(ownersOnly);
    if (!active) return { person: await personIn(ask, scope, accountId), problems: [] };
    if (isLastOwner) return unchanged(lastOwner);
    const [left] = await ask<{ practitionerId: string | null; clientId: string | null }>(end, here);
    if (left?.practitionerId != null) await ask(leave, [practiceId, left.practitionerId]);
    await ask(endTokens, here);
    await ask(endCovers, here);
    await endLinksAndSignIns(ask, practiceId, accountId);
    const clientId = left?.clientId ?? null;
    await auditIn(ask, scope, { action: 'END_MEMBERSHIP', clientId, subjectId: accountId });
    return { person: await personIn(ask, scope, accountId), problems: [] };
  });
}
