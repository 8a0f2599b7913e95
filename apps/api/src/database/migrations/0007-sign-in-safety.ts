import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownAccount = 'account_id = unknot_account()';
const staff = 'practice_id = unknot_practice() and unknot_is_staff()';

/** Waits after failed tries, browsers that are known, second factors, sign-ins that can be listed, and single sign-on. */
export class SignInSafety1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies());
    await runner.query(signInPolicies(`${ownAccount} or (${staff})`));
    await runner.query(`
      create policy account_update on account for update
        using (id = unknot_account()) with check (id = unknot_account());
      grant update (password_hash) on account to unknot_app;
      grant update (owners_need_second_factor, idle_minutes) on practice to unknot_app;
      grant update (idle_minutes) on sign_in to unknot_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (password_hash) on account from unknot_app;
      revoke update (owners_need_second_factor, idle_minutes) on practice from unknot_app;
      drop policy account_update on account;
    `);
    await runner.query(signInPolicies(ownAccount));
    await runner.query(`
      drop table failed_try, known_browser, half_sign_in, second_factor, recovery_code, account_link;
      drop function unknot_shows(text);
      alter table sign_in drop column id, drop column address, drop column browser, drop column idle_minutes;
      alter table practice drop column owners_need_second_factor, drop column idle_minutes;
    `);
  }
}

/** What somebody shows at the gate is a list of hashes: of tokens, and of what their tries are counted by. */
const tables = `
  create function unknot_shows(hash text) returns boolean language sql stable parallel safe
    as $$ select coalesce(hash = any (string_to_array(current_setting('unknot.shown', true), ',')), false) $$;

  alter table practice
    add column owners_need_second_factor boolean not null default false,
    add column idle_minutes integer not null default 120,
    add constraint practice_idle_minutes_sensible check (idle_minutes between 5 and 720);

  alter table sign_in
    add column id uuid not null default gen_random_uuid(),
    add column address text,
    add column browser text not null default '',
    add column idle_minutes integer not null default 120;
  alter table sign_in alter column id drop default;

  create table failed_try (
    key_hash text not null,
    failures integer not null,
    last_at timestamptz not null,
    free_at timestamptz not null,
    constraint failed_try_key primary key (key_hash)
  );
  create index failed_try_by_age on failed_try (last_at);

  create table known_browser (
    token_hash text not null,
    account_id uuid not null,
    seen_at timestamptz not null default now(),
    ended_at timestamptz,
    constraint known_browser_key primary key (token_hash),
    constraint known_browser_to_account foreign key (account_id) references account(id)
  );
  create index known_browser_by_account on known_browser (account_id);

  create table half_sign_in (
    token_hash text not null,
    account_id uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint half_sign_in_key primary key (token_hash),
    constraint half_sign_in_to_account foreign key (account_id) references account(id)
  );

  create table second_factor (
    account_id uuid not null,
    pending_sealed text,
    secret_sealed text,
    last_step integer not null default 0,
    confirmed_at timestamptz,
    constraint second_factor_confirmed_has_secret check ((confirmed_at is null) = (secret_sealed is null)),
    constraint second_factor_key primary key (account_id),
    constraint second_factor_to_account foreign key (account_id) references account(id)
  );

  create table recovery_code (
    account_id uuid not null,
    code_hash text not null,
    created_at timestamptz not null default now(),
    used_at timestamptz,
    constraint recovery_code_key primary key (account_id, code_hash),
    constraint recovery_code_to_account foreign key (account_id) references account(id)
  );

  create table account_link (
    subject_hash text not null,
    account_id uuid not null,
    issuer text not null,
    created_at timestamptz not null default now(),
    constraint account_link_key primary key (subject_hash),
    constraint account_link_to_account foreign key (account_id) references account(id)
  );
  create unique index account_link_by_account on account_link (account_id, issuer);
`;

interface Access {
  readonly seen: string;
  readonly written: string;
  /** Columns that the program's role may change; empty where rows only come. */
  readonly changes: readonly string[];
}

const shownToken = 'unknot_shows(token_hash)';
const stale = `last_at < now() - interval '2 days'`;

const access: Readonly<Record<string, Access>> = {
  failed_try: {
    seen: `unknot_shows(key_hash) or ${stale}`,
    written: 'unknot_shows(key_hash)',
    changes: ['failures', 'last_at', 'free_at'],
  },
  known_browser: {
    seen: `${shownToken} or ${ownAccount}`,
    written: ownAccount,
    changes: ['seen_at', 'ended_at'],
  },
  half_sign_in: {
    seen: `${shownToken} or ${ownAccount}`,
    written: ownAccount,
    changes: ['ended_at'],
  },
  second_factor: {
    seen: ownAccount,
    written: ownAccount,
    changes: ['pending_sealed', 'secret_sealed', 'last_step', 'confirmed_at'],
  },
  recovery_code: { seen: ownAccount, written: ownAccount, changes: ['used_at'] },
  account_link: {
    seen: `unknot_shows(subject_hash) or ${ownAccount}`,
    written: ownAccount,
    changes: [],
  },
};

function policies(): string {
  const perTable = Object.entries(access).map(
    ([table, { seen, written, changes }]) => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_select on ${table} for select using (${seen});
      create policy ${table}_insert on ${table} for insert with check (${written});
      create policy ${table}_update on ${table} for update using (${written}) with check (${written});
      grant select, insert on ${table} to unknot_app;
      ${changes.length === 0 ? '' : `grant update (${changes.join(', ')}) on ${table} to unknot_app;`}
    `,
  );
  // What nobody waits for any more is swept away; only counts are ever deleted.
  return `${perTable.join('')}
    create policy failed_try_delete on failed_try for delete using (${stale});
    grant delete on failed_try to unknot_app;`;
}

/** Whoever changes what somebody may do in a practice ends their sign-ins there in the same transaction. */
function signInPolicies(also: string): string {
  const seen = `token_hash = current_setting('unknot.token_hash', true) or ${also}`;
  return `
    drop policy sign_in_select on sign_in;
    drop policy sign_in_update on sign_in;
    create policy sign_in_select on sign_in for select using (${seen});
    create policy sign_in_update on sign_in for update using (${seen}) with check (${seen});
  `;
}
