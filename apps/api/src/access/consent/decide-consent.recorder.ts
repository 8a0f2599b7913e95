import type { DecideConsentInput } from '@unknot/contract/schema.generated';
import { consentTextOf, currentTextOf } from '@unknot/domain/access/consent-texts';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { consents } from '../../database/tables/client.table';
import { refused } from '../refused';
import { consentsIn, type ConsentsRow } from './consents.reader';

/** What became of a decision; without `consents` where there are problems. */
export interface Decided {
  readonly consents: ConsentsRow | null;
  readonly replayed: boolean;
  readonly problems: readonly Problem[];
}

const earlier = statement(
  'consent.earlier',
  `select client_id as "clientId", purpose, granted, text_version as "textVersion"
   from consent where practice_id = $1 and id = $2::uuid`,
);

const ownName = statement('consent.own name', 'select name from account where id = $1');

// Decisions of one client wait for one another, so that the later one also has the later moment.
const takeTurn = statement(
  'consent.take turn',
  `select pg_advisory_xact_lock(hashtextextended('unknot consent ' || $1::text, 0))`,
);

const now = statement('consent.now', 'select clock_timestamp() as at');

/** Notes a decision of a client: their own, or what they said to somebody who treats them. */
export function decideConsent(
  database: Database,
  scope: Scope,
  clientId: string,
  input: DecideConsentInput,
): Promise<Decided> {
  const problems = inputProblems(input);
  if (problems.length > 0) return Promise.resolve(refusedWith(problems));
  return database.write(scope, async (ask) => {
    const [, known, [same]] = await Promise.all([
      ask(takeTurn, [clientId]),
      consentsIn(ask, scope, clientId),
      ask<Sent>(earlier, [scope.practiceId, input.id]),
    ]);
    if (known === undefined) throw refused('NOT_FOUND');
    if (same !== undefined) {
      if (isTheSame(same, clientId, input))
        return { consents: known, replayed: true, problems: [] };
      return refusedWith([idUsed]);
    }
    await store(ask, scope, clientId, input);
    const consents = await consentsIn(ask, scope, clientId);
    return { consents: consents ?? null, replayed: false, problems: [] };
  });
}

type Sent = Pick<DecideConsentInput, 'purpose' | 'granted' | 'textVersion'> & { clientId: string };

function isTheSame(sent: Sent, clientId: string, input: DecideConsentInput): boolean {
  return (
    sent.clientId === clientId &&
    sent.purpose === input.purpose &&
    sent.granted === input.granted &&
    sent.textVersion === input.textVersion
  );
}

const idUsed: Problem = {
  path: ['id'],
  code: 'ID_USED',
  message: 'Another decision was noted under this id. Give the new one an id of its own.',
};

async function store(
  ask: Ask,
  scope: Scope,
  clientId: string,
  { id, purpose, granted, textVersion }: DecideConsentInput,
): Promise<void> {
  const { practiceId, accountId, reach } = scope;
  const byClient = reach.kind === 'OWN_RECORD';
  const [[account], [moment]] = await Promise.all([
    ask<{ name: string }>(ownName, [accountId]),
    ask<{ at: string }>(now),
  ]);
  const decision = { id, clientId, purpose, granted, textVersion };
  const noted = {
    way: byClient ? ('BY_CLIENT' as const) : ('ON_THEIR_WORD' as const),
    recordedBy: accountId,
    recorder: byClient ? null : (account?.name ?? null),
  };
  await Promise.all([
    insertRows(ask, consents, [{ practiceId, ...decision, decidedAt: moment?.at ?? '', ...noted }]),
    auditIn(ask, scope, { action: 'DECIDE_CONSENT', clientId, subjectId: id }),
  ]);
}

function refusedWith(problems: readonly Problem[]): Decided {
  return { consents: null, replayed: false, problems };
}

function inputProblems({ id, purpose, granted, textVersion }: DecideConsentInput): Problem[] {
  if (!isUuid(id)) {
    return [{ path: ['id'], code: 'ID_MALFORMED', message: 'This id is no UUID in lower case.' }];
  }
  const path = ['textVersion'];
  if (consentTextOf(purpose, textVersion) === undefined) {
    return [{ path, code: 'TEXT_UNKNOWN', message: 'There is no such version of the text.' }];
  }
  if (granted && currentTextOf(purpose).version !== textVersion) {
    const message = 'The text has changed. Read it again before you agree.';
    return [{ path, code: 'TEXT_OUTDATED', message }];
  }
  return [];
}
