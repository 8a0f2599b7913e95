import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  ClientConnection,
  ClientSummary,
  QueryClientsArgs,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { episodeInShort } from '@unknot/domain/progress/episode-in-short';
import { measureLookup, type MeasureOf } from '@unknot/domain/progress/measure-lookup';
import { Asks, DATABASE, InScope } from '../access/asks';
import { refused } from '../access/refused';
import type { Database } from '../database/database';
import { clientsOf, type ClientRow } from './clients.reader';
import { cursorOf, placeOf } from './cursor';

/** The largest page that is answered. */
const largestPage = 100;

/** Answers who is in care. */
@Resolver()
export class ClientsResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_CLIENTS')
  async clients(
    @InScope() scope: Scope,
    @Args() { search, first, after }: QueryClientsArgs,
  ): Promise<ClientConnection> {
    if (first < 1 || first > largestPage) {
      throw refused('BAD_INPUT', `Ask for 1 to ${largestPage} clients at a time.`);
    }
    const sought = (search ?? '').trim().slice(0, 100);
    const page = await clientsOf(this.database, scope, sought, first, placeOf(after));
    const last = page.rows.at(-1);
    const measureOf = measureLookup(page.ownMeasures);
    return {
      edges: page.rows.map((row) => ({
        cursor: cursorOf(row),
        node: nodeOf(row, measureOf),
      })),
      pageInfo: {
        hasNextPage: page.hasMore,
        endCursor: last === undefined ? null : cursorOf(last),
      },
      totalCount: page.totalCount,
    };
  }
}

function nodeOf({ id, name, reference, episode }: ClientRow, measureOf: MeasureOf): ClientSummary {
  if (episode === null) return { id, name, reference, episode };
  return { id, name, reference, episode: episodeInShort(episode, episode.series, measureOf) };
}
