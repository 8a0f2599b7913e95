import type { Scope } from '@unknot/domain/access/reach';
import type { Consent } from '@unknot/domain/care/client';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { listOf, statement, type Ask } from '../../database/statement';
import type { Noted } from '../../database/tables/client.table';
import { reachValues, withinReach } from '../within-reach';

/** One decision as it was stored. */
export type DecisionRow = Omit<Consent & Noted, 'clientId' | 'recordedBy'>;

/** A client with every decision, latest first. */
export interface ConsentsRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly history: readonly DecisionRow[];
}

const decisions = `
  select id, purpose, granted, text_version as "textVersion", decided_at as "decidedAt", way, recorder
  from consent where practice_id = $1 and client_id = client.id
  order by decided_at desc, id desc`;

const consents = statement(
  'consent.of client',
  `select client.id as "clientId", client.name as "clientName", ${listOf(decisions)} as history
   from client where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

/** What a client decided; `undefined` where the client is out of reach. */
export async function consentsIn(
  ask: Ask,
  scope: Scope,
  clientId: string,
): Promise<ConsentsRow | undefined> {
  return (await ask<ConsentsRow>(consents, [...reachValues(scope), clientId]))[0];
}

/** The same, and notes that it was looked at. */
export function consentsOf(
  database: Database,
  scope: Scope,
  clientId: string,
): Promise<ConsentsRow | undefined> {
  const deed = { action: scope.action, clientId, subjectId: null };
  return database.readNoted(
    scope,
    (ask) => auditIn(ask, scope, deed),
    (ask) => consentsIn(ask, scope, clientId),
  );
}
