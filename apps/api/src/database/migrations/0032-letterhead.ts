import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A practice can set the lines that stand under its name on pages that leave it. */
export class Letterhead1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table practice
        add column letterhead text[] not null default '{}',
        add constraint practice_letterhead_short check (cardinality(letterhead) <= 4);
      grant update (letterhead) on practice to unknot_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (letterhead) on practice from unknot_app;
      alter table practice drop column letterhead;
    `);
  }
}
