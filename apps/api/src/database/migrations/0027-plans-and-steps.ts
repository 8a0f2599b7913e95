import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;

/** What is planned for episodes, and what happened to them as a whole. Both are only added to. */
export class PlansAndSteps1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table care_plan (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        planned_sessions smallint,
        visits_in_four_weeks smallint,
        reassess_every_days smallint,
        reassess_every_sessions smallint,
        set_on date not null,
        account_id uuid not null,
        written_at timestamptz not null default now(),
        constraint care_plan_numbers_possible check (planned_sessions >= 1 and visits_in_four_weeks >= 1 and reassess_every_days >= 1 and reassess_every_sessions >= 1),
        constraint care_plan_has_schedule check (reassess_every_days is not null or reassess_every_sessions is not null),
        constraint care_plan_key primary key (practice_id, id),
        constraint care_plan_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );
      create index care_plan_by_episode on care_plan (practice_id, episode_id, written_at);

      create table episode_step (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        kind text not null,
        closing text,
        happened_on date not null,
        input_hash text,
        account_id uuid not null,
        written_at timestamptz not null default now(),
        constraint episode_step_kind_known check (kind in ('STARTED', 'PAUSED', 'RESUMED', 'CLOSED', 'REOPENED')),
        constraint episode_step_closing_known check (closing in ('GOALS_REACHED', 'NO_FURTHER_CHANGE', 'REFERRED_ON', 'MOVED_AWAY', 'CLIENT_DECIDED', 'DID_NOT_RETURN', 'ENTERED_BY_MISTAKE')),
        constraint episode_step_closing_has_reason check ((kind = 'CLOSED') = (closing is not null)),
        constraint episode_step_key primary key (practice_id, id),
        constraint episode_step_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );
      create index episode_step_by_episode on episode_step (practice_id, episode_id, written_at);
    `);
    for (const table of ['care_plan', 'episode_step']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_select on ${table} for select using (${mine} and unknot_sees(client_id));
        create policy ${table}_insert on ${table} for insert with check (${staff});
        create policy ${table}_delete on ${table} for delete using (${staff});
        grant select, insert on ${table} to unknot_app;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table episode_step, care_plan');
  }
}
