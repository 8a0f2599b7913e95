import type { UndoImportPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { refused } from '../access/refused';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { statement } from '../database/statement';
import { importOf } from './imports.reader';
import { waitForTurn } from './one-at-a-time';

/** Marks the import first: of two who undo it at once, the second waits here and then finds it done. */
const mark = statement(
  'exchange.mark undone',
  `update import set undone_at = now() where practice_id = $1 and id = $2::uuid and undone_at is null`,
);

/** Whoever records something in these episodes is waited for, or waits and finds them gone. */
const holdEpisodes = statement(
  'exchange.hold episodes',
  `select 1 from episode where practice_id = $1 and import_id = $2::uuid and withdrawn_at is null
   order by id for update`,
);

/** Episodes that the import brought and in which something else was recorded since. */
const builtUpon = statement(
  'exchange.episodes built upon',
  `select count(distinct e.id)::int as count
   from episode e
   where e.practice_id = $1 and e.import_id = $2::uuid and (
     exists (select from session s where s.practice_id = $1 and s.episode_id = e.id
       and s.withdrawn_at is null and s.import_id is distinct from e.import_id)
     or exists (select from reading r where r.practice_id = $1 and r.episode_id = e.id
       and r.ended_at is null and r.corrects is null and r.import_id is distinct from e.import_id))`,
);

const episodesTouched = statement(
  'exchange.episodes touched',
  `select episode_id as id, count(*)::int as readings
   from reading where practice_id = $1 and import_id = $2::uuid group by episode_id order by episode_id`,
);

/** Ends the readings of the import in some episodes, and those that were put in their place since. */
const endReadings = statement(
  'exchange.end readings',
  `with recursive brought as (
     select id from reading
     where practice_id = $1 and episode_id = any($3::uuid[]) and import_id = $2::uuid
     union select r.id from reading r join brought b on r.practice_id = $1 and r.corrects = b.id
   )
   update reading set ended_at = now()
   where practice_id = $1 and ended_at is null and id in (select id from brought)`,
);

const withdrawSessions = statement(
  'exchange.withdraw sessions',
  `update session set withdrawn_at = now()
   where practice_id = $1 and import_id = $2::uuid and episode_id = any($3::uuid[]) and withdrawn_at is null`,
);

const withdrawEpisodes = statement(
  'exchange.withdraw episodes',
  `update episode set withdrawn_at = now()
   where practice_id = $1 and import_id = $2::uuid and id = any($3::uuid[]) and withdrawn_at is null`,
);

/** A client whom the import brought stays where another episode speaks of them. */
const withdrawClients = statement(
  'exchange.withdraw clients',
  `update client c set withdrawn_at = now()
   where c.practice_id = $1 and c.import_id = $2::uuid and c.withdrawn_at is null
     and not exists (select from episode e
       where e.practice_id = $1 and e.client_id = c.id and e.withdrawn_at is null)`,
);

/** How many readings one round ends, so that no statement takes longer than statements may. */
const readingsOfRound = 20_000;

/** Takes back all that one import brought, or nothing of it; undoing it again changes nothing. */
export async function undoImport(
  database: Database,
  scope: Scope,
  id: string,
): Promise<UndoImportPayload> {
  if (!isUuid(id)) throw refused('NOT_FOUND');
  return database
    .write(scope, async (ask) => {
      const here = [scope.practiceId, id];
      await waitForTurn(ask, scope.practiceId);
      await ask(mark, here);
      const found = await importOf(ask, scope.practiceId, id);
      if (found === undefined) throw refused('NOT_FOUND');
      await ask(holdEpisodes, here);
      const [built] = await ask<{ count: number }>(builtUpon, here);
      if (built !== undefined && built.count > 0) throw new BuiltUpon(built.count);
      for (const round of roundsOf(await ask<Touched>(episodesTouched, here))) {
        await ask(endReadings, [...here, round]);
        await ask(withdrawSessions, [...here, round]);
        await ask(withdrawEpisodes, [...here, round]);
        await refreshFacts(ask, scope.practiceId, round);
        await refreshAlerts(ask, scope.practiceId, round);
      }
      await ask(withdrawClients, here);
      await auditIn(ask, scope, { action: 'UNDO_IMPORT', clientId: null, subjectId: id });
      return { import: found, problems: [] };
    })
    .catch((fault: unknown) => {
      if (fault instanceof BuiltUpon) return { import: null, problems: [fault.problem] };
      if (isWaitTooLong(fault)) return { import: null, problems: [underWay] };
      throw fault;
    });
}

const underWay: Problem = {
  path: ['id'],
  code: 'IMPORT_UNDER_WAY',
  message:
    'An import into this practice is under way. Nothing was changed; try again when it is done.',
};

function isWaitTooLong(fault: unknown): boolean {
  return (fault as { code?: unknown }).code === '55P03';
}

/** An episode that the import brought readings to. */
interface Touched {
  readonly id: string;
  readonly readings: number;
}

/** The ids of the episodes, in rounds of about as many readings. */
function roundsOf(episodes: readonly Touched[]): readonly (readonly string[])[] {
  const rounds: string[][] = [];
  let left = 0;
  for (const { id, readings } of episodes) {
    if (left <= 0) {
      rounds.push([]);
      left = readingsOfRound;
    }
    rounds.at(-1)?.push(id);
    left -= readings;
  }
  return rounds;
}

/** Leaves the transaction without a trace of it. */
class BuiltUpon extends Error {
  constructor(private readonly count: number) {
    super('built upon');
  }

  get problem(): Problem {
    const what = this.count === 1 ? 'one episode' : `${this.count} episodes`;
    return {
      path: ['id'],
      code: 'BUILT_UPON',
      message: `Other things were recorded since in ${what} that this import brought. Undo later imports first; what was recorded in visits stays, and so does the import.`,
    };
  }
}
