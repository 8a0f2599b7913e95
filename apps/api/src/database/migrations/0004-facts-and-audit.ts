import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of each episode and series, and what was done with records. */
export class FactsAndAudit1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table episode_fact (
        practice_id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        session_count integer not null,
        first_session_on date,
        first_session_at timestamptz,
        second_session_at timestamptz,
        last_session_on date,
        last_measured_on date,
        techniques text array not null,
        constraint episode_fact_key primary key (practice_id, episode_id),
        constraint episode_fact_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );

      create table series_fact (
        practice_id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        measure text not null,
        site text not null,
        movement text not null,
        side text not null,
        mode text not null,
        n integer not null,
        baseline double precision,
        baseline_n integer not null,
        baseline_late boolean not null,
        first_value double precision,
        first_on date,
        latest_value double precision,
        latest_on date,
        lowest double precision,
        highest double precision,
        recent_values double precision array not null,
        recent_days integer array not null,
        constraint series_fact_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
        constraint series_fact_mode_known check (mode in ('ACTIVE', 'PASSIVE', 'NONE')),
        constraint series_fact_key primary key (practice_id, episode_id, measure, site, movement, side, mode),
        constraint series_fact_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );

      create table audit_event (
        practice_id uuid not null,
        id uuid not null,
        at timestamptz not null default now(),
        account_id uuid,
        action text not null,
        client_id uuid,
        subject_id uuid,
        constraint audit_event_key primary key (practice_id, id),
        constraint audit_event_to_practice foreign key (practice_id) references practice(practice_id)
      );
      create index audit_by_time on audit_event (practice_id, at);
      create index audit_by_client on audit_event (practice_id, client_id, at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_event, series_fact, episode_fact');
  }
}
