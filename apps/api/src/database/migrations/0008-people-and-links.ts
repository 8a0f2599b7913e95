import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;
const ownAccount = 'account_id = unknot_account()';
const shownLink = `${mine} and token_hash = current_setting('unknot.token_hash', true)`;
const gate = `id = unknot_account() or email = current_setting('unknot.email', true)`;

/** Links that work once, the mails that carry them, tokens for scripts, and people who come, change and go. */
export class PeopleAndLinks1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(
      policiesOf('one_time_link', {
        seen: `(${staff}) or (${shownLink}) or ${ownAccount}`,
        changed: `(${staff}) or ${ownAccount}`,
        columns: 'token_hash, expires_at, used_at, ended_at',
      }),
    );
    await runner.query(
      policiesOf('mail', {
        // The program looks for what is due everywhere, and sees ids and times there.
        seen: `(${staff}) or current_setting('unknot.errand', true) = 'MAIL'`,
        changed: staff,
        columns: 'tries, due_at, sent_at, given_up_at',
      }),
    );
    await runner.query(
      policiesOf('access_token', {
        seen: `(${staff}) or ${ownAccount}`,
        changed: `(${staff}) or ${ownAccount}`,
        columns: 'last_used_at, ended_at',
      }),
    );
    await runner.query(`
      -- A practice knows the names and addresses of its people.
      drop policy account_select on account;
      create policy account_select on account for select using (${gate} or (unknot_is_staff()
        and exists (select from membership m where m.practice_id = unknot_practice() and m.account_id = account.id)));
      grant insert on account to unknot_app;
      grant insert on membership to unknot_app;
      grant update (role, client_id, practitioner_id, ended_at) on membership to unknot_app;
      grant update (left_on) on practitioner to unknot_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert on account, membership from unknot_app;
      revoke update (role, client_id, practitioner_id, ended_at) on membership from unknot_app;
      revoke update (left_on) on practitioner from unknot_app;
      drop policy account_select on account;
      create policy account_select on account for select using (${gate});
      drop table access_token, mail, one_time_link;
    `);
  }
}

const tables = `
  create table one_time_link (
    practice_id uuid not null,
    id uuid not null,
    kind text not null,
    token_hash text not null,
    email text not null,
    name text not null,
    account_id uuid,
    role text,
    client_id uuid,
    practitioner_id uuid,
    treats boolean not null,
    location_id uuid,
    made_by uuid,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    ended_at timestamptz,
    constraint one_time_link_kind_known check (kind in ('INVITATION', 'PASSWORD_RESET', 'MAGIC_SIGN_IN')),
    constraint one_time_link_role_known check (role in ('CLIENT', 'PRACTITIONER', 'LEAD', 'OWNER', 'ANALYST', 'ADMIN')),
    constraint one_time_link_email_lower_case check (email = lower(email)),
    constraint one_time_link_invitation_has_role check ((kind = 'INVITATION') = (role is not null)),
    constraint one_time_link_invitation_or_account check ((kind = 'INVITATION') = (account_id is null)),
    constraint one_time_link_key primary key (practice_id, id),
    constraint one_time_link_to_membership foreign key (practice_id, account_id) references membership(practice_id, account_id),
    constraint one_time_link_to_client foreign key (practice_id, client_id) references client(practice_id, id),
    constraint one_time_link_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id),
    constraint one_time_link_to_location foreign key (practice_id, location_id) references location(practice_id, id)
  );
  create unique index one_time_link_by_token on one_time_link (practice_id, token_hash);
  create index one_time_link_by_email on one_time_link (practice_id, email, kind, made_at);

  create table mail (
    practice_id uuid not null,
    id uuid not null,
    link_id uuid not null,
    tries smallint not null default '0',
    made_at timestamptz not null default now(),
    due_at timestamptz not null default now(),
    sent_at timestamptz,
    given_up_at timestamptz,
    constraint mail_key primary key (practice_id, id),
    constraint mail_to_one_time_link foreign key (practice_id, link_id) references one_time_link(practice_id, id)
  );
  create index mail_of_link on mail (practice_id, link_id);
  create index mail_waiting on mail (practice_id, due_at) where sent_at is null and given_up_at is null;

  create table access_token (
    practice_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    name text not null,
    token_hash text not null,
    actions text array not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz,
    constraint access_token_name_given check (name <> ''),
    constraint access_token_year_at_most check (expires_at <= created_at + interval '366 days'),
    constraint access_token_does_something check (actions <> '{}'),
    constraint access_token_key primary key (practice_id, id),
    constraint access_token_to_membership foreign key (practice_id, account_id) references membership(practice_id, account_id)
  );
  create unique index access_token_by_hash on access_token (practice_id, token_hash);
`;

interface Access {
  readonly seen: string;
  readonly changed: string;
  /** What may be changed of a row that stands. */
  readonly columns: string;
}

function policiesOf(table: string, { seen, changed, columns }: Access): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_select on ${table} for select using (${seen});
    create policy ${table}_insert on ${table} for insert with check (${staff});
    create policy ${table}_update on ${table} for update using (${changed}) with check (${changed});
    grant select, insert on ${table} to unknot_app;
    grant update (${columns}) on ${table} to unknot_app;
  `;
}
