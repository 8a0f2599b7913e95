import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Episodes of care, sessions, techniques as used, and readings. */
export class Care1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table episode (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        practitioner_id uuid not null,
        location_id uuid,
        condition text not null,
        side text not null,
        status text not null,
        opened_on date not null,
        closed_on date,
        duration_weeks smallint,
        arm text,
        import_id uuid,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        constraint episode_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
        constraint episode_status_known check (status in ('OPEN', 'PAUSED', 'DISCHARGED', 'LAPSED', 'CANCELLED')),
        constraint episode_closes_after_opening check (closed_on is null or closed_on >= opened_on),
        constraint episode_key primary key (practice_id, id),
        constraint episode_to_client foreign key (practice_id, client_id) references client(practice_id, id),
        constraint episode_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id),
        constraint episode_to_location foreign key (practice_id, location_id) references location(practice_id, id),
        constraint episode_to_import foreign key (practice_id, import_id) references import(practice_id, id)
      );
      create index episode_by_client on episode (practice_id, client_id, opened_on);
      create unique index episode_of_client on episode (practice_id, id, client_id);
      create index episode_by_practitioner on episode (practice_id, practitioner_id, status, client_id);

      create table session (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        practitioner_id uuid not null,
        location_id uuid,
        held_on date not null,
        started_at timestamptz not null,
        minutes smallint,
        import_id uuid,
        withdrawn_at timestamptz,
        input_hash text,
        constraint session_minutes_possible check (minutes between 1 and 600),
        constraint session_key primary key (practice_id, id),
        constraint session_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id),
        constraint session_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id),
        constraint session_to_location foreign key (practice_id, location_id) references location(practice_id, id),
        constraint session_to_import foreign key (practice_id, import_id) references import(practice_id, id)
      );
      create index session_by_episode on session (practice_id, episode_id, started_at);
      create index session_by_practitioner on session (practice_id, practitioner_id, held_on);

      create table technique_use (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        session_id uuid not null,
        position smallint not null,
        technique text not null,
        site text not null,
        side text not null,
        minutes smallint,
        constraint technique_use_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
        constraint technique_use_minutes_possible check (minutes between 0 and 600),
        constraint technique_use_key primary key (practice_id, id),
        constraint technique_use_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id),
        constraint technique_use_to_session foreign key (practice_id, session_id) references session(practice_id, id)
      );
      create index technique_use_by_episode on technique_use (practice_id, episode_id, session_id, position);

      create table reading (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        session_id uuid,
        measure text not null,
        site text not null,
        movement text not null,
        side text not null,
        mode text not null,
        context text not null,
        value double precision,
        absent text,
        unit text not null,
        practitioner_id uuid,
        tool text not null,
        source text not null,
        taken_on date not null,
        taken_at timestamptz not null,
        warnings text array not null,
        version smallint not null default '1',
        corrects uuid,
        reason text,
        ended_at timestamptz,
        import_id uuid,
        row_key text,
        recorded_at timestamptz not null default now(),
        constraint reading_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
        constraint reading_mode_known check (mode in ('ACTIVE', 'PASSIVE', 'NONE')),
        constraint reading_context_known check (context in ('PRE_SESSION', 'POST_SESSION', 'DIARY', 'REMOTE', 'INTAKE', 'DISCHARGE')),
        constraint reading_absent_known check (absent in ('NOT_MEASURED', 'UNABLE_PAIN', 'UNABLE_OTHER', 'DECLINED')),
        constraint reading_source_known check (source in ('CLINIC', 'CHECK_IN', 'IMPORT', 'SAMPLE')),
        constraint reading_value_or_reason check ((value is null) <> (absent is null)),
        constraint reading_value_is_a_number check (value between -1000000 and 1000000),
        constraint reading_correction_has_reason check ((corrects is null) = (reason is null)),
        constraint reading_key primary key (practice_id, id),
        constraint reading_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id),
        constraint reading_to_session foreign key (practice_id, session_id) references session(practice_id, id),
        constraint reading_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id),
        constraint reading_to_reading foreign key (practice_id, corrects) references reading(practice_id, id),
        constraint reading_to_import foreign key (practice_id, import_id) references import(practice_id, id)
      );
      create unique index reading_of_row_once on reading (practice_id, row_key) where ended_at is null and row_key is not null;
      create index reading_by_import on reading (practice_id, import_id) where import_id is not null;
      create unique index reading_corrected_once on reading (practice_id, corrects) where corrects is not null;
      create index reading_of_episode on reading (practice_id, episode_id, taken_at, id)
        include (measure, site, movement, side, mode, value, absent, context, taken_on, session_id, practitioner_id, tool)
        where ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reading, technique_use, session, episode');
  }
}
