import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;
const own = `${mine} and unknot_sees(client_id)`;

/** Forms that were filled in at visits, and their answers. */
export class Questionnaires1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['questionnaire_response', 'questionnaire_answer']) {
      await runner.query(policiesOf(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table questionnaire_answer, questionnaire_response');
  }
}

const tables = `
  create table questionnaire_response (
    practice_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    episode_id uuid not null,
    session_id uuid not null,
    measure text not null,
    unscored text,
    practitioner_id uuid not null,
    filled_on date not null,
    constraint questionnaire_response_unscored_known check (unscored in ('NOT_FINISHED', 'TOO_FEW_ANSWERS')),
    constraint questionnaire_response_key primary key (practice_id, id),
    constraint questionnaire_response_to_episode foreign key (practice_id, episode_id, client_id)
      references episode(practice_id, id, client_id),
    constraint questionnaire_response_to_session foreign key (practice_id, session_id)
      references session(practice_id, id),
    constraint questionnaire_response_to_practitioner foreign key (practice_id, practitioner_id)
      references practitioner(practice_id, id)
  );
  create unique index questionnaire_once_a_session on questionnaire_response (practice_id, session_id, measure);
  create index questionnaire_by_episode on questionnaire_response (practice_id, episode_id, measure, filled_on);
  -- An answer names its form together with the client, so that it cannot belong to somebody else's.
  create unique index questionnaire_of_client on questionnaire_response (practice_id, id, client_id);

  create table questionnaire_answer (
    practice_id uuid not null,
    response_id uuid not null,
    client_id uuid not null,
    item smallint not null,
    answer smallint not null,
    constraint questionnaire_answer_item_counted check (item between 1 and 100),
    constraint questionnaire_answer_answer_small check (answer between 0 and 100),
    constraint questionnaire_answer_key primary key (practice_id, response_id, item),
    constraint questionnaire_answer_to_questionnaire_response foreign key (practice_id, response_id, client_id)
      references questionnaire_response(practice_id, id, client_id)
  );
  create index questionnaire_answer_of_client on questionnaire_answer (practice_id, client_id);
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
