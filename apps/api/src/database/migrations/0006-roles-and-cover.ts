import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'practice_id = unknot_practice()';
const staff = `${mine} and unknot_is_staff()`;

/** More kinds of people, cover for a colleague, and in the audit trail why and from where. */
export class RolesAndCover1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table membership
        drop constraint membership_role_known,
        drop constraint membership_client_treats_nobody,
        add constraint membership_role_known
          check (role in ('CLIENT', 'PRACTITIONER', 'LEAD', 'OWNER', 'ANALYST', 'ADMIN')),
        add constraint membership_role_may_treat
          check (role in ('PRACTITIONER', 'LEAD', 'OWNER') or practitioner_id is null);

      create table cover (
        practice_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        practitioner_id uuid not null,
        reason text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        arranged_by uuid not null,
        ended_at timestamptz,
        constraint cover_reason_given check (reason <> ''),
        constraint cover_ends_after_start check (starts_at < ends_at),
        constraint cover_key primary key (practice_id, id),
        constraint cover_to_membership foreign key (practice_id, account_id) references membership(practice_id, account_id),
        constraint cover_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id)
      );
      create index cover_by_account on cover (practice_id, account_id, ends_at);
      alter table cover enable row level security;
      alter table cover force row level security;
      create policy cover_select on cover for select using ((${staff}) or account_id = unknot_account());
      create policy cover_insert on cover for insert with check (${staff});
      create policy cover_update on cover for update using (${staff}) with check (${staff});
      create policy cover_delete on cover for delete using (${staff});
      grant select, insert on cover to unknot_app;
      grant update (ended_at) on cover to unknot_app;

      alter table audit_event
        add column client_ids uuid array not null default '{}',
        add column purpose text not null default 'CARE',
        add column address text,
        add constraint audit_event_purpose_known
          check (purpose in ('CARE', 'COVER', 'OWN_RECORD', 'PRACTICE', 'COMMAND'));
      create index audit_of_lists on audit_event (practice_id, at, id) where client_ids <> '{}';

      -- What a client saw of their own record is noted too; only staff of the practice read the trail.
      drop policy audit_event_insert on audit_event;
      create policy audit_event_insert on audit_event for insert
        with check (${mine} and (unknot_is_staff() or unknot_sees(client_id)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy audit_event_insert on audit_event;
      create policy audit_event_insert on audit_event for insert with check (${staff});
      drop index audit_of_lists;
      alter table audit_event drop column client_ids, drop column purpose, drop column address;
      drop table cover;
      alter table membership
        drop constraint membership_role_known,
        drop constraint membership_role_may_treat,
        add constraint membership_role_known check (role in ('CLIENT', 'PRACTITIONER', 'OWNER')),
        add constraint membership_client_treats_nobody check (role <> 'CLIENT' or practitioner_id is null);
    `);
  }
}
