import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;
const own = `${mine} and unknot_sees(client_id)`;

/** Areas of pain, and scores on goals. */
export class WholeVisit1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['pain_area', 'goal_score']) await runner.query(policiesOf(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table goal_score, pain_area; drop index goal_of_episode');
  }
}

const tables = `
  create table pain_area (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    episode_id uuid not null,
    session_id uuid not null,
    site text not null,
    side text not null,
    kind text not null,
    intensity smallint not null,
    practitioner_id uuid not null,
    felt_on date not null,
    constraint pain_area_side_known check (side in ('LEFT', 'RIGHT', 'BOTH', 'MIDLINE', 'NONE')),
    constraint pain_area_kind_known check (kind in ('ACHE', 'SHARP', 'BURNING', 'NUMB', 'TINGLING')),
    constraint pain_area_intensity_of_ten check (intensity between 0 and 10),
    constraint pain_area_key primary key (practice_id, id),
    constraint pain_area_to_episode foreign key (practice_id, episode_id, client_id)
      references episode(practice_id, id, client_id),
    constraint pain_area_to_session foreign key (practice_id, session_id) references session(practice_id, id),
    constraint pain_area_to_practitioner foreign key (practice_id, practitioner_id)
      references practitioner(practice_id, id)
  );
  create unique index pain_area_once_a_session on pain_area (practice_id, session_id, site, side, kind);
  create index pain_area_by_episode on pain_area (practice_id, episode_id, felt_on);

  -- A score names the goal together with the episode and the client, so that it cannot name somebody else's.
  create unique index goal_of_episode on goal (practice_id, id, episode_id, client_id);

  create table goal_score (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    episode_id uuid not null,
    session_id uuid not null,
    goal_id uuid not null,
    score smallint not null,
    practitioner_id uuid not null,
    scored_on date not null,
    constraint goal_score_score_of_ten check (score between 0 and 10),
    constraint goal_score_key primary key (practice_id, id),
    constraint goal_score_to_goal foreign key (practice_id, goal_id, episode_id, client_id)
      references goal(practice_id, id, episode_id, client_id),
    constraint goal_score_to_session foreign key (practice_id, session_id) references session(practice_id, id),
    constraint goal_score_to_practitioner foreign key (practice_id, practitioner_id)
      references practitioner(practice_id, id)
  );
  create unique index goal_score_once_a_session on goal_score (practice_id, session_id, goal_id);
  create index goal_score_by_goal on goal_score (practice_id, goal_id, scored_on);
`;

/** What was recorded stays as it was written; the owner of the tables erases it with the record. */
function policiesOf(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_select on ${table} for select using (${own});
    create policy ${table}_insert on ${table} for insert with check (${staff});
    create policy ${table}_delete on ${table} for delete using (${staff});
    grant select, insert on ${table} to unknot_app;`;
}
