import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;

const rules = `'RED_FLAG', 'WORSE_CONFIRMED', 'BELOW_EXPECTED_PATH', 'NO_CLEAR_CHANGE', 'GOAL_REACHED', 'MISSING', 'NO_BASELINE'`;

/** Alerts that stand, and what people answered to them. Clients see neither: both are for those who treat. */
export class Alerts1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        rule text not null,
        rules_version text not null,
        since date not null,
        from_on date not null,
        reason text not null,
        severity double precision not null,
        counted_from double precision,
        constraint alert_rule_known check (rule in (${rules})),
        constraint alert_key primary key (practice_id, episode_id, rule),
        constraint alert_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );
      create index alert_by_client on alert (practice_id, client_id, from_on);
      create unique index alert_by_id on alert (practice_id, id);

      create table alert_answer (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        alert_id uuid not null,
        kind text not null,
        rule text not null,
        rules_version text not null,
        severity double precision not null,
        up_to_severity double precision,
        session_count integer not null,
        account_id uuid not null,
        answered_at timestamptz not null default now(),
        undone_by uuid,
        undone_at timestamptz,
        constraint alert_answer_kind_known check (kind in ('REVIEWED', 'SNOOZED', 'NOT_USEFUL')),
        constraint alert_answer_rule_known check (rule in (${rules})),
        constraint alert_answer_undone_whole check ((undone_by is null) = (undone_at is null)),
        constraint alert_answer_key primary key (practice_id, id),
        constraint alert_answer_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );
      create index alert_answer_by_alert on alert_answer (practice_id, alert_id);
      create index alert_answer_by_rule on alert_answer (practice_id, rule, kind, answered_at);
    `);
    for (const table of ['alert', 'alert_answer']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_select on ${table} for select using (${staff});
        create policy ${table}_insert on ${table} for insert with check (${staff});
        create policy ${table}_delete on ${table} for delete using (${staff});
        grant select, insert on ${table} to unknot_app;
      `);
    }
    // An alert is rebuilt; an answer stays, and can only be taken back.
    await runner.query(`
      grant delete on alert to unknot_app;
      create policy alert_answer_update on alert_answer for update using (${staff}) with check (${staff});
      grant update (undone_by, undone_at) on alert_answer to unknot_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table alert_answer, alert');
  }
}
