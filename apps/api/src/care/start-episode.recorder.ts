import type { EpisodePayload, StartEpisodeInput } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import {
  startedEpisode,
  startProblemsOf,
  type OtherEpisode,
} from '@unknot/domain/care/episode/episode-to-start';
import { localDayOf } from '@unknot/domain/care/local-day';
import { refused } from '../access/refused';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { lastContactOf } from '../database/episode-plan';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { listOf, statement, type Ask } from '../database/statement';
import { episodeAnswer, episodeProblem } from './episode-answer';
import { inputHashOf } from './input-hash';
import { lockClientIn } from './lock-client';
import { episodeIdsIn, idProblemsOf, idUsed, type PlacedId } from './new-ids';
import { earlierStepIn, storeEpisode } from './store-episode';

interface Known {
  readonly bornOn: string | null;
  readonly timeZone: string;
  readonly practitionerId: string;
  readonly locationId: string | null;
  readonly others: readonly OtherEpisode[];
}

const others = `
  select e.condition, e.side, e.status, ${lastContactOf('e', 'f')} as "lastContactOn"
  from episode e left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
  where e.practice_id = $1 and e.client_id = client.id and e.withdrawn_at is null`;

// Whoever only covers starts it for the colleague: a cover that ends leaves nobody with a client whom they had not.
const responsible = `
  select e.practitioner_id from episode e
  where e.practice_id = $1 and e.client_id = client.id and e.withdrawn_at is null
    and e.practitioner_id = any ($3::uuid[])
  order by (e.practitioner_id = ($3::uuid[])[1]) desc, e.opened_on desc, e.id desc limit 1`;

const known = statement(
  'care.known before starting',
  `select client.born_on as "bornOn", practice.time_zone as "timeZone", p.id as "practitionerId",
     p.location_id as "locationId", ${listOf(others)} as others
   from client
   join practice on practice.practice_id = $1
   join practitioner p on p.practice_id = $1 and p.id = (${responsible})
   where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

/** Starts a further episode of a client within reach; the same sent again changes nothing. */
export function startEpisode(
  database: Database,
  scope: Scope,
  input: StartEpisodeInput,
  now: string,
): Promise<EpisodePayload> {
  if (scope.reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
  const malformed = idProblemsOf(idsIn(input));
  if (malformed.length > 0) return Promise.resolve(episodeProblem(malformed));
  const { clientId, episode } = input;
  const inputHash = inputHashOf(input);
  return database.write(scope, async (ask) => {
    const [, earlier, [found]] = await Promise.all([
      lockClientIn(ask, scope, clientId),
      earlierStepIn(ask, scope.practiceId, episode.id),
      ask<Known>(known, [...reachValues(scope), clientId]),
    ]);
    if (found === undefined) throw refused('NOT_FOUND');
    if (earlier !== undefined) {
      const same = earlier.inputHash === inputHash && earlier.clientId === clientId;
      return same ? episodeAnswer(episode.id, true) : episodeProblem([idUsed]);
    }
    const today = localDayOf(now, found.timeZone);
    const problems = startProblemsOf(episode, { ...found, today }, ['episode']);
    if (problems.length > 0) return episodeProblem(problems);
    await store(ask, scope, input, { ...found, today, inputHash });
    return episodeAnswer(episode.id, false);
  });
}

function idsIn({ clientId, episode }: StartEpisodeInput): PlacedId[] {
  return [[['clientId'], clientId], ...episodeIdsIn(episode)];
}

async function store(
  ask: Ask,
  scope: Scope,
  { clientId, episode }: StartEpisodeInput,
  { practitionerId, locationId, today, inputHash }: Known & { today: string; inputHash: string },
): Promise<void> {
  const { practiceId } = scope;
  const started = startedEpisode(episode, { clientId, practitionerId, locationId });
  const deed = { action: 'START_EPISODE', clientId, subjectId: episode.id };
  await Promise.all([
    storeEpisode(ask, scope, started, { plan: episode.plan, today, inputHash }),
    refreshFacts(ask, practiceId, [episode.id]),
    auditIn(ask, scope, deed),
    refreshAlerts(ask, practiceId, [episode.id]),
  ]);
}
