import type { ArrangeCoverInput, CoverPayload } from '@unknot/contract/schema.generated';
import { problemsOfCover } from '@unknot/domain/access/managing';
import type { Scope } from '@unknot/domain/access/reach';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { refused } from '../refused';
import { coverIn } from './people.reader';
import { problemAt } from './problem';

/** $5 is the one as whom a lead treats, and null for who may arrange everywhere. */
const atPlaceOf = `($5::uuid is null or exists (
  select from practitioner lead where lead.practice_id = $1 and lead.id = $5 and lead.location_id is not null
    and lead.location_id = whose.location_id and lead.location_id = whom.location_id))`;

const arrange = statement(
  'people.arrange cover',
  `insert into cover (practice_id, id, account_id, practitioner_id, arranged_by, starts_at, ends_at, reason)
   select $1, $2, m.account_id, whose.id, $6, $7, $8, $9
   from membership m
   join practitioner whom on whom.practice_id = $1 and whom.id = m.practitioner_id
   join practitioner whose on whose.practice_id = $1 and whose.id = $4
   where m.practice_id = $1 and m.account_id = $3 and m.ended_at is null
     and m.role in ('PRACTITIONER', 'LEAD', 'OWNER') and whom.id <> whose.id and ${atPlaceOf}
   on conflict do nothing returning id`,
);

const end = statement(
  'people.end cover',
  `update cover c set ended_at = now()
   from practitioner whose, membership m, practitioner whom
   where c.practice_id = $1 and c.id = $2 and c.ended_at is null and c.ends_at > now()
     and whose.practice_id = $1 and whose.id = c.practitioner_id
     and m.practice_id = $1 and m.account_id = c.account_id
     and whom.practice_id = $1 and whom.id = m.practitioner_id
     and ($3::uuid is null or exists (
       select from practitioner lead where lead.practice_id = $1 and lead.id = $3 and lead.location_id is not null
         and lead.location_id = whose.location_id and lead.location_id = whom.location_id))
   returning c.id`,
);

/** As whom a lead is bound to a location; `null` for who arranges everywhere, and a refusal for everybody else. */
function boundTo(viewer: Viewer): string | null {
  if (scopeOf(viewer, 'MANAGE_PEOPLE') !== undefined) return null;
  if (viewer.role !== 'LEAD' || viewer.practitionerId === null) throw refused('NOT_FOUND');
  return viewer.practitionerId;
}

const notArranged = (...problems: readonly Problem[]): CoverPayload => ({ cover: null, problems });

/** Lets somebody see the clients of a colleague for a time. The same cover sent again changes nothing. */
export async function arrangeCover(
  database: Database,
  scope: Scope,
  viewer: Viewer,
  input: ArrangeCoverInput,
  now: string,
): Promise<CoverPayload> {
  const { id, accountId, practitionerId, startsAt, endsAt, reason } = input;
  if (![id, accountId, practitionerId].every(isUuid)) throw refused('NOT_FOUND');
  const problems = problemsOfCover(input, now);
  if (problems.length > 0) return notArranged(...problems);
  const { practiceId, accountId: arrangedBy } = scope;
  const values = [practiceId, id, accountId, practitionerId, boundTo(viewer), arrangedBy];
  return database.write(scope, async (ask) => {
    const arranged = await ask(arrange, [...values, startsAt, endsAt, reason.trim()]);
    if (arranged.length === 0) return replayOf(ask, practiceId, input);
    await auditIn(ask, scope, { action: 'ARRANGE_COVER', clientId: null, subjectId: id });
    return { cover: await coverIn(ask, practiceId, id), problems: [] };
  });
}

/** Either the same was arranged before, or these two are none who can cover for one another. */
async function replayOf(
  ask: Ask,
  practiceId: string,
  { id, accountId, practitionerId }: ArrangeCoverInput,
): Promise<CoverPayload> {
  const earlier = await coverIn(ask, practiceId, id);
  if (earlier?.accountId === accountId && earlier.practitionerId === practitionerId) {
    return { cover: earlier, problems: [] };
  }
  const message =
    'One who treats covers for another one, and a lead arranges it at their own location.';
  return notArranged(problemAt('accountId', 'COVER_NOT_POSSIBLE', message));
}

/** Ends a cover; it no longer holds at the next request. Ending it again changes nothing. */
export async function endCover(
  database: Database,
  scope: Scope,
  viewer: Viewer,
  id: string,
): Promise<CoverPayload> {
  if (!isUuid(id)) throw refused('NOT_FOUND');
  const { practiceId } = scope;
  const bound = boundTo(viewer);
  return database.write(scope, async (ask) => {
    const ended = await ask(end, [practiceId, id, bound]);
    const cover = await coverIn(ask, practiceId, id);
    const stillStands = cover?.endedAt == null && Date.parse(cover?.endsAt ?? '') > Date.now();
    if (cover === null || (ended.length === 0 && stillStands)) throw refused('NOT_FOUND');
    if (ended.length > 0) {
      await auditIn(ask, scope, { action: 'END_COVER', clientId: null, subjectId: id });
    }
    return { cover, problems: [] };
  });
}
