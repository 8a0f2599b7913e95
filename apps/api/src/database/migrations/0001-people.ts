import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices, accounts, clients and what they agreed to; imported files and own measures. */
export class People1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Names in the order of their language, and “person 2” before “person 10”.
      create collation name_order (provider = icu, locale = 'und-u-kn-true');

      create table practice (
        practice_id uuid not null,
        name text not null,
        time_zone text not null,
        created_at timestamptz not null default now(),
        constraint practice_name_given check (name <> ''),
        constraint practice_key primary key (practice_id)
      );

      create table location (
        practice_id uuid not null,
        id uuid not null,
        name text not null,
        constraint location_key primary key (practice_id, id),
        constraint location_to_practice foreign key (practice_id) references practice(practice_id)
      );

      create table practitioner (
        practice_id uuid not null,
        id uuid not null,
        name text not null,
        location_id uuid,
        left_on date,
        constraint practitioner_key primary key (practice_id, id),
        constraint practitioner_to_practice foreign key (practice_id) references practice(practice_id),
        constraint practitioner_to_location foreign key (practice_id, location_id) references location(practice_id, id)
      );

      create table account (
        id uuid not null,
        email text not null,
        name text not null,
        password_hash text not null,
        created_at timestamptz not null default now(),
        constraint account_email_lower_case check (email = lower(email)),
        constraint account_key primary key (id)
      );
      create unique index account_by_email on account (email);

      create table sign_in (
        token_hash text not null,
        account_id uuid not null,
        practice_id uuid not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz,
        constraint sign_in_key primary key (token_hash),
        constraint sign_in_to_account foreign key (account_id) references account(id)
      );
      create index sign_in_by_account on sign_in (account_id, created_at);

      create table import (
        practice_id uuid not null,
        id uuid not null,
        file_name text not null,
        file_hash text not null,
        map_name text not null,
        imported_by uuid,
        imported_at timestamptz not null default now(),
        undone_at timestamptz,
        accepted_rows integer not null,
        flagged_rows integer not null,
        refused_rows integer not null,
        readings integer not null,
        clients integer not null,
        report jsonb not null,
        constraint import_key primary key (practice_id, id),
        constraint import_to_practice foreign key (practice_id) references practice(practice_id)
      );
      create unique index import_of_file_once on import (practice_id, file_hash, map_name) where undone_at is null;

      create table own_measure (
        practice_id uuid not null,
        key text not null,
        name text not null,
        min double precision not null,
        max double precision not null,
        step double precision not null,
        direction text not null,
        unit text not null,
        constraint own_measure_direction_known check (direction in ('HIGHER', 'LOWER', 'TARGET', 'NONE')),
        constraint own_measure_key_own check (key like 'own\\_%'),
        constraint own_measure_range_possible check (min < max),
        constraint own_measure_step_above_zero check (step > 0),
        constraint own_measure_key primary key (practice_id, key),
        constraint own_measure_to_practice foreign key (practice_id) references practice(practice_id)
      );

      create table client (
        practice_id uuid not null,
        id uuid not null,
        name text not null,
        reference text,
        born_on date,
        sex text not null,
        import_id uuid,
        withdrawn_at timestamptz,
        created_at timestamptz not null default now(),
        constraint client_sex_known check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
        constraint client_name_given check (name <> ''),
        constraint client_key primary key (practice_id, id),
        constraint client_to_practice foreign key (practice_id) references practice(practice_id),
        constraint client_to_import foreign key (practice_id, import_id) references import(practice_id, id)
      );
      create index client_by_name on client (practice_id, name, id) where withdrawn_at is null;
      create unique index client_by_reference on client (practice_id, reference) where withdrawn_at is null;

      create table membership (
        practice_id uuid not null,
        account_id uuid not null,
        role text not null,
        client_id uuid,
        practitioner_id uuid,
        ended_at timestamptz,
        constraint membership_role_known check (role in ('CLIENT', 'PRACTITIONER', 'OWNER')),
        constraint membership_client_has_record check ((role = 'CLIENT') = (client_id is not null)),
        constraint membership_client_treats_nobody check (role <> 'CLIENT' or practitioner_id is null),
        constraint membership_key primary key (practice_id, account_id),
        constraint membership_to_practice foreign key (practice_id) references practice(practice_id),
        constraint membership_to_account foreign key (account_id) references account(id),
        constraint membership_to_client foreign key (practice_id, client_id) references client(practice_id, id),
        constraint membership_to_practitioner foreign key (practice_id, practitioner_id) references practitioner(practice_id, id)
      );

      create table consent (
        practice_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        purpose text not null,
        granted boolean not null,
        text_version text not null,
        decided_at timestamptz not null,
        constraint consent_purpose_known check (purpose in ('COMPARISON', 'BENCHMARK', 'RESEARCH', 'REMINDERS')),
        constraint consent_key primary key (practice_id, id),
        constraint consent_to_client foreign key (practice_id, client_id) references client(practice_id, id)
      );
      create index consent_by_client on consent (practice_id, client_id, purpose, decided_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table consent, membership, client, own_measure, import, sign_in, account, practitioner, location, practice; drop collation name_order',
    );
  }
}
