import type { Cover, OneTimeLink, People, Person } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { auditList } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';

const member = `
  select m.account_id as id, a.name, a.email, m.role,
    case when m.ended_at is null and (m.guardian_until is null or m.guardian_until > now())
      then 'ACTIVE' else 'ENDED' end as state, m.guardian_until as "guardianUntil",
    m.practitioner_id as "practitionerId", m.client_id as "clientId", l.name as "locationName",
    (select date_trunc('minute', max(s.seen_at)) from sign_in s
     where s.practice_id = $1 and s.account_id = m.account_id) as "lastSeenAt",
    m.account_id = $2 as "isViewer"
  from membership m
  join account a on a.id = m.account_id
  left join practitioner p on p.practice_id = $1 and p.id = m.practitioner_id
  left join location l on l.practice_id = $1 and l.id = p.location_id
  where m.practice_id = $1`;

const members = statement(
  'people.members',
  `${member} and m.role <> 'CLIENT' order by a.name collate name_order, m.account_id`,
);

const oneMember = statement('people.member', `${member} and m.account_id = $3::uuid`);

const clientMembers = statement(
  'people.clients',
  `${member} and m.role = 'CLIENT'
     and ($3 = '' or position(lower($3) in lower(a.name)) > 0 or position(lower($3) in a.email) > 0)
   order by a.name collate name_order, m.account_id limit $4`,
);

const invited = statement(
  'people.invited',
  `select i.id, i.name, i.email, i.role, 'INVITED' as state, i.practitioner_id as "practitionerId",
     null as "clientId", l.name as "locationName", null as "lastSeenAt", null as "guardianUntil",
     false as "isViewer"
   from one_time_link i left join location l on l.practice_id = $1 and l.id = i.location_id
   where i.practice_id = $1 and i.kind = 'INVITATION' and i.role <> 'CLIENT'
     and i.used_at is null and i.ended_at is null
     and (i.expires_at > now() or exists (select from mail w where w.practice_id = $1 and w.link_id = i.id
       and w.sent_at is null and w.given_up_at is null))
   order by i.name collate name_order, i.id`,
);

const link = `
  select i.id, i.kind, i.email, coalesce(nullif(i.name, ''), a.name, '') as name, maker.name as "madeByName",
    i.made_at as "madeAt", i.expires_at as "expiresAt", coalesce(i.client_id, m.client_id) as "clientId",
    case when i.used_at is not null then 'USED' when i.ended_at is not null then 'ENDED'
      when i.expires_at <= now() and w.state is distinct from 'WAITING' then 'EXPIRED' else 'OPEN' end as state,
    coalesce(w.state, 'NONE') as mail
  from one_time_link i
  left join account a on a.id = i.account_id
  left join account maker on maker.id = i.made_by
  left join membership m on m.practice_id = $1 and m.account_id = i.account_id
  left join lateral (
    select case when sent_at is not null then 'SENT' when given_up_at is not null then 'GIVEN_UP'
      else 'WAITING' end as state
    from mail where practice_id = $1 and link_id = i.id order by id desc limit 1) w on true
  where i.practice_id = $1`;

const links = statement(
  'people.links',
  `${link} and i.made_at > now() - interval '30 days' order by i.made_at desc, i.id desc limit 500`,
);

const oneLink = statement('people.link', `${link} and i.id = $2`);

const cover = `
  select c.id, c.account_id as "accountId", a.name as "accountName", c.practitioner_id as "practitionerId",
    p.name as "practitionerName", c.reason, c.starts_at as "startsAt", c.ends_at as "endsAt",
    c.ended_at as "endedAt", arranger.name as "arrangedByName"
  from cover c
  join account a on a.id = c.account_id
  join practitioner p on p.practice_id = $1 and p.id = c.practitioner_id
  left join account arranger on arranger.id = c.arranged_by
  where c.practice_id = $1`;

const covers = statement(
  'people.covers',
  `${cover} and c.ends_at > now() - interval '90 days' order by c.starts_at desc, c.id desc limit 500`,
);

const oneCover = statement('people.cover', `${cover} and c.id = $2::uuid`);

const practitioners = statement(
  'people.practitioners',
  `select id, name, location_id as "locationId", left_on as "leftOn" from practitioner
   where practice_id = $1 order by name collate name_order, id`,
);

const locations = statement(
  'people.locations',
  'select id, name from location where practice_id = $1 order by name collate name_order, id',
);

type LinkRow = OneTimeLink & { readonly clientId: string | null };

/** Who works in the practice; links only for who manages people, and clients whom they name are noted first. */
export async function peopleOf(
  database: Database,
  scope: Scope,
  managing: Scope | undefined,
): Promise<Omit<People, 'sendsMail'>> {
  const here = [scope.practiceId];
  const [active, waiting, linked, arranged, treating, places] = await database.readThenNoted(
    scope,
    (ask) =>
      Promise.all([
        ask<Person>(members, [...here, scope.accountId]),
        ask<Person>(invited, here),
        managing === undefined ? Promise.resolve([]) : ask<LinkRow>(links, here),
        ask<Cover>(covers, here),
        ask<People['practitioners'][number]>(practitioners, here),
        ask<People['locations'][number]>(locations, here),
      ]),
    async (ask, [, , shown]) => {
      if (managing !== undefined) await noteShown(ask, managing, shown);
    },
  );
  const persons = [...active, ...waiting];
  return { persons, links: linked, covers: arranged, practitioners: treating, locations: places };
}

/** Clients with an account, by name; whom it shows is noted before it is answered. */
export async function clientAccountsOf(
  database: Database,
  scope: Scope,
  search: string,
  first: number,
): Promise<readonly Person[]> {
  return database.readThenNoted(
    scope,
    (ask) => ask<Person>(clientMembers, [scope.practiceId, scope.accountId, search, first]),
    (ask, found) => noteShown(ask, scope, found),
  );
}

async function noteShown(
  ask: Ask,
  scope: Scope,
  rows: readonly { readonly clientId?: string | null }[],
): Promise<void> {
  const shown = rows.flatMap(({ clientId }) => (clientId == null ? [] : [clientId]));
  await auditList(ask, scope, [...new Set(shown)]);
}

/** One person as they are now; `null` where the practice never had them. */
export async function personIn(ask: Ask, scope: Scope, accountId: string): Promise<Person | null> {
  const [found] = await ask<Person>(oneMember, [scope.practiceId, scope.accountId, accountId]);
  return found ?? null;
}

/** One link as it stands. */
export async function linkIn(
  ask: Ask,
  practiceId: string,
  id: string,
): Promise<OneTimeLink | null> {
  const [found] = await ask<OneTimeLink>(oneLink, [practiceId, id]);
  return found ?? null;
}

/** One cover as it stands; `null` where there is none. */
export async function coverIn(ask: Ask, practiceId: string, id: string): Promise<Cover | null> {
  const [found] = await ask<Cover>(oneCover, [practiceId, id]);
  return found ?? null;
}
