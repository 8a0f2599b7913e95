import type { ChangePlanInput, EpisodePayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { plannedIn, planProblemsOf, type CarePlan } from '@unknot/domain/care/episode/care-plan';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import { localDayOf } from '@unknot/domain/care/local-day';
import type { Problem } from '@unknot/domain/care/problem';
import { refused } from '../access/refused';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { refreshAlerts } from '../database/refresh-alerts';
import { statement, type Ask } from '../database/statement';
import { columnsAs } from '../database/table';
import { episodeAnswer, episodeProblem } from './episode-answer';
import { idProblemsOf, idUsed } from './new-ids';
import { storePlan } from './store-episode';

interface Known {
  readonly status: EpisodeStatus;
  readonly timeZone: string;
}

const known = statement(
  'care.known before planning',
  `select e.status, practice.time_zone as "timeZone"
   from episode e join practice on practice.practice_id = $1
   where e.practice_id = $1 and e.id = $4::uuid and e.client_id = $5::uuid and e.withdrawn_at is null
     and ${withinReach('e.client_id')}
   for no key update of e`,
);

const fields = [
  ...(['episodeId', 'plannedSessions', 'visitsInFourWeeks'] as const),
  ...(['reassessEveryDays', 'reassessEverySessions'] as const),
];

const earlier = statement(
  'care.earlier plan',
  `select ${columnsAs<CarePlan>(fields)} from care_plan where practice_id = $1 and id = $2::uuid`,
);

/** Sets another plan for an episode that goes on; the same sent again changes nothing. */
export function changePlan(
  database: Database,
  scope: Scope,
  { clientId, episodeId, plan: entry }: ChangePlanInput,
  now: string,
): Promise<EpisodePayload> {
  if (scope.reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
  const plan = plannedIn(entry);
  const problems = [
    ...idProblemsOf([
      [['clientId'], clientId],
      [['episodeId'], episodeId],
      [['plan', 'id'], entry.id],
    ]),
    ...planProblemsOf(plan, ['plan']),
  ];
  if (problems.length > 0) return Promise.resolve(episodeProblem(problems));
  return database.write(scope, async (ask) => {
    const [[found], [before]] = await Promise.all([
      ask<Known>(known, [...reachValues(scope), episodeId, clientId]),
      ask<Pick<CarePlan, (typeof fields)[number]>>(earlier, [scope.practiceId, entry.id]),
    ]);
    if (found === undefined) throw refused('NOT_FOUND');
    if (before !== undefined) {
      const sent: typeof before = { episodeId, ...plan };
      const same = fields.every((field) => before[field] === sent[field]);
      return same ? episodeAnswer(episodeId, true) : episodeProblem([idUsed]);
    }
    if (found.status !== 'OPEN' && found.status !== 'PAUSED') return episodeProblem([isOver]);
    await store(ask, scope, { clientId, episodeId, plan: entry }, localDayOf(now, found.timeZone));
    return episodeAnswer(episodeId, false);
  });
}

async function store(
  ask: Ask,
  scope: Scope,
  { clientId, episodeId, plan }: ChangePlanInput,
  today: string,
): Promise<void> {
  const deed = { action: 'CHANGE_PLAN', clientId, subjectId: episodeId };
  await Promise.all([
    storePlan(ask, scope, { clientId, episodeId }, plan, today),
    auditIn(ask, scope, deed),
    // What is due follows from the plan.
    refreshAlerts(ask, scope.practiceId, [episodeId]),
  ]);
}

const isOver: Problem = {
  path: ['episodeId'],
  code: 'NOT_OPEN',
  message: 'This episode is over. Reopen it before you plan.',
};
