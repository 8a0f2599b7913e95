import type { MigrationInterface, QueryRunner } from 'typeorm';

const staff = 'practice_id = unknot_practice() and unknot_is_staff()';

/** Who counts is found at once, an opening belongs to one restriction, and what was said of keeping records stays. */
export class TracesOfKeeping1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index episode_closed_by_condition on episode (practice_id, condition, id, client_id)
        where status in ('DISCHARGED', 'LAPSED') and withdrawn_at is null;

      -- Openings last an hour: what was opened before this step is opened again.
      alter table record_opening add column mark_id uuid;

      create table retention_change (
        practice_id uuid not null,
        id uuid not null,
        from_years smallint not null,
        from_minors_until_age smallint not null,
        years smallint not null,
        minors_until_age smallint not null,
        reason text not null,
        changed_by uuid not null,
        changer text,
        changed_at timestamptz not null default now(),
        constraint retention_change_reason_given check (reason <> ''),
        constraint retention_change_key primary key (practice_id, id),
        constraint retention_change_to_practice foreign key (practice_id) references practice(practice_id)
      );
      alter table retention_change enable row level security;
      alter table retention_change force row level security;
      create policy retention_change_select on retention_change for select using (${staff});
      create policy retention_change_insert on retention_change for insert with check (${staff});
      grant select, insert on retention_change to unknot_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table retention_change;
      alter table record_opening drop column mark_id;
      drop index episode_closed_by_condition;
    `);
  }
}
