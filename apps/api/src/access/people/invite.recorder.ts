import type {
  InviteClientInput,
  InvitePersonInput,
  MakeLinkPayload,
} from '@unknot/contract/schema.generated';
import { isEmail, mayMake, problemsOfInvited } from '@unknot/domain/access/managing';
import type { Scope } from '@unknot/domain/access/reach';
import type { Role } from '@unknot/domain/access/viewer';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { linkAddress } from '../links/link-kinds';
import type { LinkSettings } from '../links/link-settings';
import { storeLink, type NewLink } from '../links/store-link';
import { refused } from '../refused';
import { reachValues, withinReach } from '../within-reach';
import { linkIn } from './people.reader';
import { practitionerIsTaken } from './practitioner-taken';
import { ownersOnly, practitionerUnknown, problemAt } from './problem';

const standing = statement(
  'people.what an invitation names',
  `select
     exists (select from membership m join account a on a.id = m.account_id
       where m.practice_id = $1 and a.email = $2 and m.ended_at is null) as here,
     exists (select from practitioner where practice_id = $1 and id = $3::uuid) as practitioner,
     exists (select from location where practice_id = $1 and id = $4::uuid) as location,
     exists (select from client where practice_id = $1 and id = $5::uuid and withdrawn_at is null) as client,
     exists (select from membership where practice_id = $1 and client_id = $5::uuid and ended_at is null)
       as "clientHasAccount"`,
);

const reachedClient = statement(
  'people.client to invite',
  `select name from client
   where practice_id = $1 and id = $4 and withdrawn_at is null and ${withinReach('client.id')}`,
);

interface Standing {
  readonly here: boolean;
  readonly practitioner: boolean;
  readonly location: boolean;
  readonly client: boolean;
  readonly clientHasAccount: boolean;
}

/** An invitation as it will be stored. */
type Invitation = Required<
  Pick<NewLink, 'email' | 'name' | 'clientId' | 'practitionerId' | 'treats' | 'locationId'>
> & { readonly role: Role };

/** Answers that nothing was made. */
export function noLink(...problems: readonly Problem[]): MakeLinkPayload {
  return { link: null, url: null, problems };
}

/** Invites somebody; where no mail goes out, the link is answered once. */
export async function invitePerson(
  database: Database,
  settings: LinkSettings,
  scope: Scope,
  by: Role,
  input: InvitePersonInput,
): Promise<MakeLinkPayload> {
  const invitation: Invitation = {
    email: input.email.trim().toLowerCase(),
    name: input.name.trim(),
    role: input.role,
    treats: input.treats ?? false,
    practitionerId: input.practitionerId ?? null,
    locationId: input.locationId ?? null,
    clientId: input.clientId ?? null,
  };
  const problems = [...problemsOfInvited(invitation), ...idProblems(invitation)];
  if (!mayMake(by, null, input.role)) problems.push(ownersOnly);
  if (problems.length > 0) return noLink(...problems);
  return database.write(scope, (ask) => invite(ask, settings, scope, invitation));
}

/** Invites a client whom the viewer treats. */
export async function inviteClient(
  database: Database,
  settings: LinkSettings,
  scope: Scope,
  { clientId, email: given }: InviteClientInput,
): Promise<MakeLinkPayload> {
  if (!isUuid(clientId)) throw refused('NOT_FOUND');
  const email = given.trim().toLowerCase();
  return database.write(scope, async (ask) => {
    const [client] = await ask<{ name: string }>(reachedClient, [...reachValues(scope), clientId]);
    if (client === undefined) throw refused('NOT_FOUND');
    if (!isEmail(email)) {
      return noLink(problemAt('email', 'EMAIL_MALFORMED', 'This is no e-mail address.'));
    }
    const whose = { email, name: client.name, role: 'CLIENT', clientId } as const;
    const invitation = { ...whose, treats: false, practitionerId: null, locationId: null };
    return invite(ask, settings, scope, invitation);
  });
}

async function invite(
  ask: Ask,
  { mail, publicUrl }: LinkSettings,
  scope: Scope,
  invitation: Invitation,
): Promise<MakeLinkPayload> {
  const { practiceId, accountId: madeBy } = scope;
  const problems = await problemsHere(ask, practiceId, invitation);
  if (problems.length > 0) return noLink(...problems);
  const link = { ...invitation, kind: 'INVITATION', madeBy } as const;
  const { id, token } = await storeLink(ask, practiceId, link, mail !== null);
  const { clientId } = invitation;
  await auditIn(ask, scope, { action: 'INVITE_PERSON', clientId, subjectId: id });
  const url = token === null ? null : linkAddress(publicUrl, 'INVITATION', token);
  return { link: await linkIn(ask, practiceId, id), url, problems: [] };
}

async function problemsHere(
  ask: Ask,
  practiceId: string,
  { email, practitionerId, locationId, clientId }: Invitation,
): Promise<readonly Problem[]> {
  const named = [practiceId, email, practitionerId, locationId, clientId];
  const [found] = await ask<Standing>(standing, named);
  const taken =
    practitionerId !== null && (await practitionerIsTaken(ask, practiceId, practitionerId, null));
  const problems: Problem[] = [];
  const add = (path: string, code: string, message: string) =>
    problems.push(problemAt(path, code, message));
  if (found?.here === true) {
    add('email', 'ALREADY_HERE', 'Somebody with this address belongs to the practice already.');
  }
  if (practitionerId !== null && (found?.practitioner !== true || taken)) {
    problems.push(practitionerUnknown);
  }
  if (locationId !== null && found?.location !== true) {
    add('locationId', 'LOCATION_UNKNOWN', 'The practice has no such location.');
  }
  if (clientId !== null && found?.client !== true) {
    add('clientId', 'CLIENT_UNKNOWN', 'The practice has no such client.');
  }
  if (clientId !== null && found?.clientHasAccount === true) {
    add('clientId', 'CLIENT_HAS_ACCOUNT', 'This client can sign in already.');
  }
  return problems;
}

function idProblems(invitation: Invitation): Problem[] {
  const fields = ['practitionerId', 'locationId', 'clientId'] as const;
  return fields
    .filter((field) => invitation[field] !== null && !isUuid(invitation[field]))
    .map((field) => problemAt(field, 'ID_MALFORMED', 'This id is no UUID in lower case.'));
}
