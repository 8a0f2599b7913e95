import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AuditEvent,
  AuditEventConnection,
  LookConnection,
  MutationNotePrintArgs,
  NotePrintPayload,
  QueryAuditEventsArgs,
  QueryWhoLookedArgs,
} from '@unknot/contract/schema.generated';
import { deedWordsOf } from '@unknot/domain/access/deed-words';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { refused } from '../refused';
import { trailCursorOf, trailPlaceOf, type TrailPlace } from './trail-place';
import { lookOf, notShown } from './look-words';
import { looksOf, trailOf, type PageOf, type TrailRow } from './trail.reader';

/** The largest page that is answered. */
const largestPage = 100;

/** Answers who did what with whose record. */
@Resolver()
export class TrailResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_AUDIT')
  async auditEvents(
    @InScope() scope: Scope,
    @Args() { first, after, filter }: QueryAuditEventsArgs,
  ): Promise<AuditEventConnection> {
    refuseLargePage(first);
    for (const id of [filter?.clientId, filter?.accountId]) {
      if (id != null && !isUuid(id))
        throw refused('BAD_INPUT', 'This id is no UUID in lower case.');
    }
    const page = await trailOf(this.database, scope, first, trailPlaceOf(after), filter ?? {});
    return connectionOf(page, eventOf);
  }

  @Query()
  @Asks('SEE_WHO_LOOKED')
  async whoLooked(
    @InScope() scope: Scope,
    @Args() { first, after }: QueryWhoLookedArgs,
  ): Promise<LookConnection> {
    refuseLargePage(first);
    const page = await looksOf(this.database, scope, first, trailPlaceOf(after), notShown);
    return connectionOf(page, (row) => lookOf(row, scope.accountId));
  }

  @Mutation()
  @Asks('SEE_PROGRESS')
  async notePrint(
    @InScope() scope: Scope,
    @Args() { clientId }: MutationNotePrintArgs,
  ): Promise<NotePrintPayload> {
    if (!isUuid(clientId)) throw refused('NOT_FOUND');
    const deed = { action: 'PRINT_RECORD', clientId, subjectId: null };
    const noted = await this.database.write(scope, (ask) => auditIn(ask, scope, deed));
    if (!noted) throw refused('NOT_FOUND');
    return { noted, problems: [] };
  }
}

function refuseLargePage(first: number): void {
  if (first >= 1 && first <= largestPage) return;
  throw refused('BAD_INPUT', `Ask for 1 to ${largestPage} at a time.`);
}

function connectionOf<Row extends TrailPlace, Node>(
  { rows, hasMore }: PageOf<Row>,
  nodeOf: (row: Row) => Node,
) {
  const last = rows.at(-1);
  return {
    edges: rows.map((row) => ({ cursor: trailCursorOf(row), node: nodeOf(row) })),
    pageInfo: {
      hasNextPage: hasMore,
      endCursor: last === undefined ? null : trailCursorOf(last),
    },
  };
}

function eventOf({ at, ...row }: TrailRow): AuditEvent {
  return { ...row, at: new Date(at).toISOString(), words: deedWordsOf(row.action) };
}
