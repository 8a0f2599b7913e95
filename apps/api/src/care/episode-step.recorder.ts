import type { EpisodePayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import {
  statusAfter,
  stepProblemsOf,
  type EpisodeKnown,
  type StepWanted,
} from '@unknot/domain/care/episode/episode-step';
import { localDayOf } from '@unknot/domain/care/local-day';
import { refused } from '../access/refused';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { lastContactOf } from '../database/episode-plan';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { statement, type Ask } from '../database/statement';
import { episodeAnswer, episodeProblem } from './episode-answer';
import { inputHashOf } from './input-hash';
import { lockClientIn } from './lock-client';
import { idProblemsOf, idUsed } from './new-ids';
import { earlierStepIn, storeStep } from './store-episode';

/** Something that is to happen to an episode. */
export interface StepInput {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly step: StepWanted;
}

interface Known extends EpisodeKnown {
  readonly timeZone: string;
}

const known = statement(
  'care.known before a step',
  `select e.status, e.opened_on as "openedOn", ${lastContactOf('e', 'f')} as "lastContactOn",
     greatest(f.last_session_on, f.last_measured_on) as "lastCareOn", practice.time_zone as "timeZone",
     exists (select from episode o where o.practice_id = $1 and o.client_id = e.client_id and o.id <> e.id
       and o.condition = e.condition and o.side = e.side and o.status in ('OPEN', 'PAUSED')
       and o.withdrawn_at is null) as "goesOnElsewhere"
   from episode e
   join practice on practice.practice_id = $1
   left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
   where e.practice_id = $1 and e.id = $4::uuid and e.client_id = $5::uuid and e.withdrawn_at is null
     and ${withinReach('e.client_id')}`,
);

const turn = statement(
  'care.episode turn',
  'select from episode where practice_id = $1 and id = $2::uuid for no key update',
);

const change = statement(
  'care.change status',
  `update episode set status = $3, closed_on = $4::date where practice_id = $1 and id = $2::uuid`,
);

const deeds: Readonly<Record<StepWanted['kind'], string>> = {
  CLOSED: 'CLOSE_EPISODE',
  REOPENED: 'REOPEN_EPISODE',
  PAUSED: 'PAUSE_EPISODE',
  RESUMED: 'RESUME_EPISODE',
};

/** Closes, reopens, pauses or resumes an episode within reach; the same sent again changes nothing. */
export function takeStep(
  database: Database,
  scope: Scope,
  input: StepInput,
  now: string,
): Promise<EpisodePayload> {
  if (scope.reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
  const { id, clientId, episodeId, step } = input;
  const malformed = idProblemsOf([
    [['id'], id],
    [['clientId'], clientId],
    [['episodeId'], episodeId],
  ]);
  if (malformed.length > 0) return Promise.resolve(episodeProblem(malformed));
  const inputHash = inputHashOf(input);
  return database.write(scope, async (ask) => {
    const [, , earlier, [found]] = await Promise.all([
      lockClientIn(ask, scope, clientId),
      ask(turn, [scope.practiceId, episodeId]),
      earlierStepIn(ask, scope.practiceId, id),
      ask<Known>(known, [...reachValues(scope), episodeId, clientId]),
    ]);
    if (found === undefined) throw refused('NOT_FOUND');
    if (earlier !== undefined) {
      const same = earlier.inputHash === inputHash && earlier.clientId === clientId;
      return same ? episodeAnswer(episodeId, true) : episodeProblem([idUsed]);
    }
    const today = localDayOf(now, found.timeZone);
    const problems = stepProblemsOf(step, found, today);
    if (problems.length > 0) return episodeProblem(problems);
    await store(ask, scope, input, { today, inputHash });
    return episodeAnswer(episodeId, false);
  });
}

async function store(
  ask: Ask,
  scope: Scope,
  { id, clientId, episodeId, step }: StepInput,
  { today, inputHash }: { readonly today: string; readonly inputHash: string },
): Promise<void> {
  const { practiceId } = scope;
  const [closing, closedOn] = step.kind === 'CLOSED' ? [step.closing, step.on] : [null, null];
  const row = { id, clientId, episodeId, kind: step.kind, closing, happenedOn: closedOn ?? today };
  await Promise.all([
    ask(change, [practiceId, episodeId, statusAfter(step), closedOn]),
    storeStep(ask, scope, row, inputHash),
    refreshFacts(ask, practiceId, [episodeId]),
    auditIn(ask, scope, { action: deeds[step.kind], clientId, subjectId: episodeId }),
    refreshAlerts(ask, practiceId, [episodeId]),
  ]);
}
