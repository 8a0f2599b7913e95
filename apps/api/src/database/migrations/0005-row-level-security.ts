import type { MigrationInterface, QueryRunner } from 'typeorm';

const staffOnly = ['import', 'audit_event'];
const ofPractice = ['location', 'practitioner', 'own_measure'];
const ofClients = [
  'consent',
  'episode',
  'session',
  'technique_use',
  'reading',
  'trigger_point_finding',
  'posture_finding',
  'goal',
  'exercise_prescription',
  'exercise_log',
  'episode_fact',
  'series_fact',
];
const facts = ['episode_fact', 'series_fact'];

/** What the program's role may change of a row that stands; all else stays as it was written. */
const changeable: Readonly<Record<string, readonly string[]>> = {
  client: ['withdrawn_at'],
  episode: ['withdrawn_at', 'status', 'closed_on'],
  session: ['withdrawn_at'],
  reading: ['ended_at'],
  import: ['undone_at'],
  sign_in: ['seen_at', 'ended_at'],
};

const mine = 'practice_id = unknot_practice()';

/** Lets the program's role see and write rows of the practice that is set in the transaction, and no others. */
export class RowLevelSecurity1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(policiesOf('practice', mine));
    await runner.query(policiesOf('client', `${mine} and unknot_sees(id)`));
    await runner.query(
      policiesOf(
        'membership',
        `(${mine} and unknot_sees(client_id)) or account_id = unknot_account()`,
      ),
    );
    for (const table of ofPractice) await runner.query(policiesOf(table, mine));
    for (const table of staffOnly) {
      await runner.query(policiesOf(table, `${mine} and unknot_is_staff()`));
    }
    for (const table of ofClients) {
      await runner.query(policiesOf(table, `${mine} and unknot_sees(client_id)`));
    }
    await runner.query(accountPolicies);
    await runner.query(grants());
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      ...['practice', 'client', 'membership', 'account', 'sign_in'],
      ...[...ofPractice, ...staffOnly, ...ofClients],
    ];
    for (const table of tables) {
      for (const command of ['select', 'insert', 'update', 'delete']) {
        await runner.query(`drop policy if exists ${table}_${command} on ${table}`);
      }
      await runner.query(`alter table ${table} no force row level security`);
      await runner.query(`alter table ${table} disable row level security`);
      await runner.query(`revoke all on ${table} from unknot_app`);
    }
    await runner.query(`
      drop function unknot_practice(), unknot_is_staff(), unknot_sees(uuid), unknot_account();
      revoke usage on schema public from unknot_app;
    `);
  }
}

/** After a transaction a setting is an empty string, not null: hence the nullif. Nothing set means nothing seen. */
const functions = `
  create function unknot_practice() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('unknot.practice_id', true), '')::uuid $$;
  create function unknot_account() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('unknot.account_id', true), '')::uuid $$;
  create function unknot_is_staff() returns boolean language sql stable parallel safe
    as $$ select coalesce(current_setting('unknot.reach', true) = 'STAFF', false) $$;
  create function unknot_sees(client uuid) returns boolean language sql stable parallel safe
    as $$ select unknot_is_staff()
            or coalesce(client = nullif(current_setting('unknot.client_id', true), '')::uuid, false) $$;
`;

/** One policy for each command: a second one would be joined by OR and open what the first one closes. */
function policiesOf(table: string, seen: string): string {
  const written = `${mine} and unknot_is_staff()`;
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_select on ${table} for select using (${seen});
    create policy ${table}_insert on ${table} for insert with check (${written});
    create policy ${table}_update on ${table} for update using (${written}) with check (${written});
    create policy ${table}_delete on ${table} for delete using (${written});
  `;
}

/** Accounts and sign-ins are found only by who already names them: by e-mail, token or own id. */
const accountPolicies = `
  alter table account enable row level security;
  alter table account force row level security;
  create policy account_select on account for select
    using (id = unknot_account() or email = current_setting('unknot.email', true));
  create policy account_insert on account for insert
    with check (email = current_setting('unknot.email', true));
  alter table sign_in enable row level security;
  alter table sign_in force row level security;
  create policy sign_in_select on sign_in for select
    using (token_hash = current_setting('unknot.token_hash', true) or account_id = unknot_account());
  create policy sign_in_insert on sign_in for insert with check (account_id = unknot_account());
  create policy sign_in_update on sign_in for update
    using (token_hash = current_setting('unknot.token_hash', true) or account_id = unknot_account())
    with check (token_hash = current_setting('unknot.token_hash', true) or account_id = unknot_account());
`;

function grants(): string {
  const readable = ['practice', 'membership', 'account', 'sign_in', 'client'];
  const written = [...staffOnly, ...ofClients, 'client', 'practitioner', 'own_measure', 'sign_in'];
  return [
    'grant usage on schema public to unknot_app',
    `grant select on ${[...readable, ...ofPractice, ...staffOnly, ...ofClients].join(', ')} to unknot_app`,
    `grant insert on ${written.join(', ')} to unknot_app`,
    ...Object.entries(changeable).map(
      ([table, columns]) => `grant update (${columns.join(', ')}) on ${table} to unknot_app`,
    ),
    `grant update, delete on ${facts.join(', ')} to unknot_app`,
  ].join(';\n');
}
