import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;
const own = `${mine} and unknot_sees(client_id)`;

/** A trail that shows when it was tampered with, consent with who noted it, and what a client may ask of a record. */
export class TrailAndRights1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trail);
    await runner.query(consent);
    await runner.query(rights);
    await runner.query(policies());
    // The owner of the tables erases a client's links and mails with the record.
    for (const table of ['one_time_link', 'mail']) {
      await runner.query(`create policy ${table}_delete on ${table} for delete using (${staff})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['one_time_link', 'mail']) {
      await runner.query(`drop policy ${table}_delete on ${table}`);
    }
    await runner.query(`
      drop table erasure, retention, correction_request, record_opening, record_mark, audit_link;
      drop policy audit_event_select on audit_event;
      create policy audit_event_select on audit_event for select using (${staff});
      alter table audit_event drop column who, drop column role,
        add constraint audit_event_to_practice foreign key (practice_id) references practice(practice_id);
      drop policy consent_insert on consent;
      create policy consent_insert on consent for insert with check (${staff});
      alter table consent drop column way, drop column recorded_by, drop column recorder;
      alter table membership drop column guardian_until;
      drop function unknot_among(uuid[]);
    `);
  }
}

/** A link has no reference to its event: that one is missing is for the chain to say, not for the database to prevent. */
const trail = `
  -- The reference made every look lock the row of its practice; row-level security lets no other practice in.
  alter table audit_event
    drop constraint audit_event_to_practice,
    add column who text,
    add column role text,
    add constraint audit_event_role_known
      check (role in ('CLIENT', 'PRACTITIONER', 'LEAD', 'OWNER', 'ANALYST', 'ADMIN'));

  create table audit_link (
    practice_id uuid not null,
    seq integer not null,
    event_id uuid not null,
    hash text not null,
    constraint audit_link_seq_counted check (seq >= 1),
    constraint audit_link_hash_whole check (length(hash) = 64),
    constraint audit_link_key primary key (practice_id, seq)
  );
  create unique index audit_link_of_event on audit_link (practice_id, event_id);

  create function unknot_among(clients uuid[]) returns boolean language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('unknot.client_id', true), '')::uuid = any (clients), false) $$;
`;

const consent = `
  alter table consent
    add column way text not null default 'BY_CLIENT',
    add column recorded_by uuid,
    add column recorder text,
    add constraint consent_way_known check (way in ('BY_CLIENT', 'ON_THEIR_WORD'));
  drop policy consent_insert on consent;
  create policy consent_insert on consent for insert with check (${own});
`;

const rights = `
  alter table membership
    add column guardian_until timestamptz,
    add constraint membership_guardian_of_client check (guardian_until is null or role = 'CLIENT');
  grant update (guardian_until) on membership to unknot_app;

  create table record_mark (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    kind text not null,
    reason text not null,
    set_by uuid not null,
    set_at timestamptz not null default now(),
    ended_by uuid,
    ended_at timestamptz,
    constraint record_mark_kind_known check (kind in ('RESTRICTED', 'ON_HOLD', 'ERASURE_ASKED')),
    constraint record_mark_reason_given check (reason <> ''),
    constraint record_mark_key primary key (practice_id, id),
    constraint record_mark_to_client foreign key (practice_id, client_id) references client(practice_id, id)
  );
  create unique index record_mark_stands_once on record_mark (practice_id, client_id, kind) where ended_at is null;

  create table record_opening (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    account_id uuid not null,
    reason text not null,
    opened_at timestamptz not null default now(),
    ends_at timestamptz not null,
    constraint record_opening_reason_given check (reason <> ''),
    constraint record_opening_key primary key (practice_id, id),
    constraint record_opening_to_client foreign key (practice_id, client_id) references client(practice_id, id)
  );
  create index record_opening_by_client on record_opening (practice_id, client_id, account_id, ends_at);

  create table correction_request (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    reading_id uuid,
    words text not null,
    asked_at timestamptz not null default now(),
    outcome text,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    constraint correction_request_outcome_known check (outcome in ('CORRECTED', 'NOT_CORRECTED')),
    constraint correction_request_words_given check (words <> ''),
    constraint correction_request_answered_whole
      check ((outcome is null) = (answered_at is null) and (outcome is null) = (answer is null)),
    constraint correction_request_key primary key (practice_id, id),
    constraint correction_request_to_client foreign key (practice_id, client_id) references client(practice_id, id)
  );
  create index correction_request_by_client on correction_request (practice_id, client_id, asked_at);

  create table retention (
    practice_id uuid not null,
    years smallint not null,
    minors_until_age smallint not null,
    constraint retention_years_possible check (years between 1 and 100),
    constraint retention_age_possible check (minors_until_age between 18 and 100),
    constraint retention_key primary key (practice_id),
    constraint retention_to_practice foreign key (practice_id) references practice(practice_id)
  );

  create table erasure (
    practice_id uuid not null,
    id uuid not null,
    erased_id uuid not null,
    name text not null,
    reference text,
    first_service_on date,
    last_service_on date,
    reason text not null,
    asked_by uuid not null,
    erased_at timestamptz not null default now(),
    constraint erasure_key primary key (practice_id, id),
    constraint erasure_to_practice foreign key (practice_id) references practice(practice_id)
  );
`;

interface Access {
  readonly seen: string;
  readonly inserted: string;
  /** Whether the program's role may insert; the log of erasures is written by the owner of the tables alone. */
  readonly inserts: boolean;
  /** Columns that the program's role may change. */
  readonly changes: readonly string[];
  /** Whether the rows go with the client's record, which the owner of the tables alone can erase. */
  readonly erased: boolean;
}

const access: Readonly<Record<string, Access>> = {
  audit_link: { seen: staff, inserted: staff, inserts: true, changes: [], erased: false },
  record_mark: {
    seen: staff,
    inserted: staff,
    inserts: true,
    changes: ['ended_by', 'ended_at'],
    erased: true,
  },
  record_opening: { seen: staff, inserted: staff, inserts: true, changes: [], erased: true },
  correction_request: {
    seen: own,
    inserted: own,
    inserts: true,
    changes: ['outcome', 'answer', 'answered_by', 'answered_at'],
    erased: true,
  },
  retention: {
    seen: staff,
    inserted: staff,
    inserts: true,
    changes: ['years', 'minors_until_age'],
    erased: false,
  },
  erasure: { seen: staff, inserted: staff, inserts: false, changes: [], erased: false },
};

function policies(): string {
  const ofTrail = `
    drop policy audit_event_select on audit_event;
    create policy audit_event_select on audit_event for select
      using (${mine} and (unknot_sees(client_id) or unknot_among(client_ids)));`;
  return [ofTrail, ...Object.entries(access).map(([table, how]) => policiesOf(table, how))].join(
    '',
  );
}

function policiesOf(table: string, { seen, inserted, inserts, changes, erased }: Access): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_select on ${table} for select using (${seen});
    create policy ${table}_insert on ${table} for insert with check (${inserted});
    grant select${inserts ? ', insert' : ''} on ${table} to unknot_app;
    ${changes.length === 0 ? '' : updates(table, changes)}
    ${erased ? `create policy ${table}_delete on ${table} for delete using (${staff});` : ''}`;
}

function updates(table: string, columns: readonly string[]): string {
  return `create policy ${table}_update on ${table} for update using (${staff}) with check (${staff});
    grant update (${columns.join(', ')}) on ${table} to unknot_app;`;
}
