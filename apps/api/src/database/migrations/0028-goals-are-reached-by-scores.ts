import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a goal is reached follows from its scores; the column beside them was never set by one. */
export class GoalsAreReachedByScores1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table goal drop column reached_on');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table goal add column reached_on date');
  }
}
