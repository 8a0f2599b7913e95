import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;
const own = `${mine} and unknot_sees(client_id)`;

/** What clients ask for, of their records as a whole; and for how long records are kept, which they may know. */
export class RecordRequests1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(`
      alter table record_mark add column end_reason text;
      grant update (end_reason) on record_mark to unknot_app;
    `);
    await runner.query(`
      alter table record_request enable row level security;
      alter table record_request force row level security;
      create policy record_request_select on record_request for select using (${own});
      create policy record_request_insert on record_request for insert with check (${own});
      create policy record_request_update on record_request for update
        using (${own} and (unknot_is_staff() or answered_at is null))
        with check (${own} and (unknot_is_staff() or outcome = 'TAKEN_BACK'));
      create policy record_request_delete on record_request for delete using (${staff});
      grant select, insert on record_request to unknot_app;
      grant update (outcome, answer, answered_by, answered_at) on record_request to unknot_app;
      drop policy retention_select on retention;
      create policy retention_select on retention for select using (${mine});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy retention_select on retention;
      create policy retention_select on retention for select using (${staff});
      drop table record_request;
      alter table record_mark drop column end_reason;
    `);
  }
}

/** Of each kind at most one waits for an answer. */
const table = `
  create table record_request (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    kind text not null,
    words text,
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    outcome text,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    constraint record_request_kind_known check (kind in ('RESTRICTION', 'ERASURE')),
    constraint record_request_outcome_known check (outcome in ('ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    constraint record_request_words_given check (words <> ''),
    constraint record_request_answered_whole
      check ((outcome is null) = (answered_at is null)
        and (answer is null) = (outcome is null or outcome = 'TAKEN_BACK')),
    constraint record_request_key primary key (practice_id, id),
    constraint record_request_to_client foreign key (practice_id, client_id) references client(practice_id, id)
  );
  create unique index record_request_waits_once on record_request (practice_id, client_id, kind)
    where answered_at is null;
  create index record_request_by_client on record_request (practice_id, client_id, asked_at);
`;
