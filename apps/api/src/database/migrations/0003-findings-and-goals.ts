import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trigger points, posture, goals and home exercise. */
export class FindingsAndGoals1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trigger_point_finding (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        session_id uuid not null,
        muscle text not null,
        side text not null,
        point smallint not null,
        severity smallint not null,
        active boolean,
        taut_band boolean,
        local_twitch boolean,
        jump_sign boolean,
        familiar_pain boolean,
        referral text array not null,
        practitioner_id uuid not null,
        found_on date not null,
        constraint trigger_point_finding_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
        constraint trigger_point_finding_severity_of_five check (severity between 0 and 5),
        constraint trigger_point_finding_point_counted check (point >= 1),
        constraint trigger_point_finding_key primary key (practice_id, id),
        constraint trigger_point_finding_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id),
        constraint trigger_point_finding_to_session foreign key (practice_id, session_id) references session(practice_id, id),
        constraint trigger_point_finding_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id)
      );
      create unique index trigger_point_once_a_session on trigger_point_finding (practice_id, session_id, muscle, side, point);
      create index trigger_point_by_episode on trigger_point_finding (practice_id, episode_id, muscle, side, point, found_on);

      create table posture_finding (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        session_id uuid not null,
        finding text not null,
        side text not null,
        grade smallint not null,
        practitioner_id uuid not null,
        found_on date not null,
        constraint posture_finding_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
        constraint posture_finding_grade_of_three check (grade between 0 and 3),
        constraint posture_finding_key primary key (practice_id, id),
        constraint posture_finding_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id),
        constraint posture_finding_to_session foreign key (practice_id, session_id) references session(practice_id, id),
        constraint posture_finding_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id)
      );
      create index posture_by_episode on posture_finding (practice_id, episode_id, finding, found_on);

      create table goal (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        words text not null,
        start_score double precision not null,
        target_score double precision not null,
        set_on date not null,
        due_on date,
        reached_on date,
        constraint goal_scores_of_ten check (start_score between 0 and 10 and target_score between 0 and 10),
        constraint goal_key primary key (practice_id, id),
        constraint goal_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );
      create index goal_by_episode on goal (practice_id, episode_id, set_on);

      create table exercise_prescription (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        episode_id uuid not null,
        exercise text not null,
        times_per_week smallint not null,
        from_on date not null,
        until_on date,
        constraint exercise_prescription_times_possible check (times_per_week between 1 and 70),
        constraint exercise_prescription_key primary key (practice_id, id),
        constraint exercise_prescription_to_episode foreign key (practice_id, episode_id, client_id) references episode(practice_id, id, client_id)
      );
      create index exercise_by_episode on exercise_prescription (practice_id, episode_id, from_on);
      create unique index exercise_of_client on exercise_prescription (practice_id, id, client_id);

      create table exercise_log (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        prescription_id uuid not null,
        done_on date not null,
        done boolean not null,
        constraint exercise_log_key primary key (practice_id, id),
        constraint exercise_log_to_exercise_prescription foreign key (practice_id, prescription_id, client_id) references exercise_prescription(practice_id, id, client_id)
      );
      create unique index exercise_log_once_a_day on exercise_log (practice_id, prescription_id, done_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table exercise_log, exercise_prescription, goal, posture_finding, trigger_point_finding',
    );
  }
}
