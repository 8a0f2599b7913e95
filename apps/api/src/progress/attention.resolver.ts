import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AnswerAlertPayload,
  Attention,
  AttentionRow,
  MutationMarkAlertNotUsefulArgs,
  MutationReviewAlertArgs,
  MutationSnoozeAlertArgs,
  MutationUndoAlertAnswerArgs,
  QueryNeedsAttentionArgs,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { conditionNameOf } from '@unknot/domain/care/conditions';
import { alertGroupNames } from '@unknot/domain/progress/alerts/alert';
import { callOfAlert } from '@unknot/domain/progress/alerts/call-of-alert';
import { episodeInShort } from '@unknot/domain/progress/episode-in-short';
import { measureLookup, type MeasureOf } from '@unknot/domain/progress/measure-lookup';
import { Asks, DATABASE, InScope } from '../access/asks';
import { refused } from '../access/refused';
import type { Database } from '../database/database';
import { answerAlert, undoAlertAnswer } from './answer-alert.recorder';
import { attentionOf, type AlertRow, type TodayRow } from './attention.reader';
import { rowCursorOf, rowPlaceOf } from './row-cursor';

/** The largest page that is answered. */
const largestPage = 100;

/** Answers who needs a look, and notes what people make of it. */
@Resolver()
export class AttentionResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_ATTENTION')
  async needsAttention(
    @InScope() scope: Scope,
    @Args() { first, after }: QueryNeedsAttentionArgs,
  ): Promise<Attention> {
    if (first < 1 || first > largestPage) {
      throw refused('BAD_INPUT', `Ask for 1 to ${largestPage} clients at a time.`);
    }
    const now = new Date().toISOString();
    const found = await attentionOf(this.database, scope, now, first, rowPlaceOf(after));
    const rows = found.rows.slice(0, first);
    const last = rows.at(-1);
    const measureOf = measureLookup(found.ownMeasures);
    return {
      today: found.today,
      counts: found.counts.map(({ rule, count }) => ({ rule, name: alertGroupNames[rule], count })),
      totalCount: found.counts.reduce((sum, { count }) => sum + count, 0),
      edges: rows.map((row) => ({ cursor: rowCursorOf(row), node: nodeOf(row, measureOf) })),
      pageInfo: {
        hasNextPage: found.rows.length > rows.length,
        endCursor: last === undefined ? null : rowCursorOf(last),
      },
      recordedToday: found.recorded.map(({ sessionId, startedAt, ...row }) => ({
        ...inWords(row),
        sessionId,
        startedAt: new Date(startedAt).toISOString(),
      })),
      dueToday: found.due.map(({ dueOn, ...row }) => ({ ...inWords(row), dueOn })),
    };
  }

  @Mutation()
  @Asks('RECORD_CARE')
  reviewAlert(
    @InScope() scope: Scope,
    @Args() { input }: MutationReviewAlertArgs,
  ): Promise<AnswerAlertPayload> {
    return answerAlert(this.database, scope, 'REVIEWED', input, new Date().toISOString());
  }

  @Mutation()
  @Asks('RECORD_CARE')
  snoozeAlert(
    @InScope() scope: Scope,
    @Args() { input }: MutationSnoozeAlertArgs,
  ): Promise<AnswerAlertPayload> {
    return answerAlert(this.database, scope, 'SNOOZED', input, new Date().toISOString());
  }

  @Mutation()
  @Asks('RECORD_CARE')
  markAlertNotUseful(
    @InScope() scope: Scope,
    @Args() { input }: MutationMarkAlertNotUsefulArgs,
  ): Promise<AnswerAlertPayload> {
    return answerAlert(this.database, scope, 'NOT_USEFUL', input, new Date().toISOString());
  }

  @Mutation()
  @Asks('RECORD_CARE')
  undoAlertAnswer(
    @InScope() scope: Scope,
    @Args() { input }: MutationUndoAlertAnswerArgs,
  ): Promise<AnswerAlertPayload> {
    return undoAlertAnswer(this.database, scope, input, new Date().toISOString());
  }
}

function nodeOf({ series, severity: _, ...row }: AlertRow, measureOf: MeasureOf): AttentionRow {
  const episode = episodeInShort(row.episode, series, measureOf);
  return { ...row, episode, call: callOfAlert(row.rule, episode.pain?.call ?? null) };
}

function inWords({ clientId, clientName, condition, side }: TodayRow) {
  return { clientId, clientName, conditionName: conditionNameOf(condition), side };
}
