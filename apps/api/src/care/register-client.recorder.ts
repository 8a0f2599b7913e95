import type { EpisodePayload, RegisterClientInput } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { clientProblemsOf, registeredClient } from '@unknot/domain/care/episode/client-to-register';
import { startedEpisode, startProblemsOf } from '@unknot/domain/care/episode/episode-to-start';
import { localDayOf } from '@unknot/domain/care/local-day';
import type { Problem } from '@unknot/domain/care/problem';
import { refused } from '../access/refused';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { statement, type Ask } from '../database/statement';
import { clients } from '../database/tables/client.table';
import { episodeAnswer, episodeProblem } from './episode-answer';
import { inputHashOf } from './input-hash';
import { episodeIdsIn, idProblemsOf, idUsed, type PlacedId } from './new-ids';
import { earlierStepIn, storeEpisode } from './store-episode';

interface Known {
  readonly timeZone: string;
  readonly locationId: string | null;
  readonly referenceTaken: boolean;
}

const known = statement(
  'care.known before registering',
  `select practice.time_zone as "timeZone", p.location_id as "locationId",
     exists (select from client where client.practice_id = $1 and client.reference = $3
       and client.withdrawn_at is null) as "referenceTaken"
   from practice join practitioner p on p.practice_id = $1 and p.id = $2::uuid
   where practice.practice_id = $1`,
);

/** Registers a client with the first episode, both under whoever asks, or nothing of it; again changes nothing. */
export function registerClient(
  database: Database,
  scope: Scope,
  input: RegisterClientInput,
  now: string,
): Promise<EpisodePayload> {
  const { reach, practiceId } = scope;
  if (reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
  const malformed = idProblemsOf(idsIn(input));
  if (malformed.length > 0) return Promise.resolve(episodeProblem(malformed));
  const inputHash = inputHashOf(input);
  return database.write(scope, async (ask) => {
    const reference = (input.reference ?? '').trim();
    const [earlier, [found]] = await Promise.all([
      earlierStepIn(ask, practiceId, input.episode.id),
      ask<Known>(known, [practiceId, reach.practitionerId, reference]),
    ]);
    if (found === undefined) throw refused('NOT_FOUND');
    if (earlier !== undefined) {
      const same = earlier.inputHash === inputHash;
      return same ? episodeAnswer(input.episode.id, true) : episodeProblem([idUsed]);
    }
    const today = localDayOf(now, found.timeZone);
    const problems = problemsIn(input, today, found.referenceTaken);
    if (problems.length > 0) return episodeProblem(problems);
    const { practitionerId } = reach;
    const of = { clientId: input.id, practitionerId, locationId: found.locationId };
    await store(ask, scope, input, { of, today, inputHash });
    return episodeAnswer(input.episode.id, false);
  });
}

function idsIn({ id, episode }: RegisterClientInput): PlacedId[] {
  return [[['id'], id], ...episodeIdsIn(episode)];
}

function problemsIn(input: RegisterClientInput, today: string, taken: boolean): Problem[] {
  const ofClient = clientProblemsOf(input, today, taken);
  const wrongBirth = ofClient.some(({ path }) => path[0] === 'bornOn');
  const bornOn = wrongBirth ? null : (input.bornOn ?? null);
  const ofEpisode = startProblemsOf(input.episode, { today, bornOn, others: [] }, ['episode']);
  return [...ofClient, ...ofEpisode];
}

interface StoredAs {
  readonly of: {
    readonly clientId: string;
    readonly practitionerId: string;
    readonly locationId: string | null;
  };
  readonly today: string;
  readonly inputHash: string;
}

async function store(
  ask: Ask,
  scope: Scope,
  input: RegisterClientInput,
  { of, today, inputHash }: StoredAs,
): Promise<void> {
  const { practiceId } = scope;
  const { episode } = input;
  const client = { practiceId, ...registeredClient(input), importId: null, withdrawnAt: null };
  const deed = { action: 'REGISTER_CLIENT', clientId: input.id, subjectId: episode.id };
  const also = { plan: episode.plan, today, inputHash };
  await Promise.all([
    insertRows(ask, clients, [client]),
    storeEpisode(ask, scope, startedEpisode(episode, of), also),
    refreshFacts(ask, practiceId, [episode.id]),
    auditIn(ask, scope, deed),
    refreshAlerts(ask, practiceId, [episode.id]),
  ]);
}
