import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  CorrectReadingInput,
  CorrectReadingPayload,
  QueryVisitFormArgs,
  RecordSessionInput,
  RecordSessionPayload,
  VisitForm,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { visitFormOf } from '@unknot/domain/care/visit-form-of';
import { Asks, DATABASE, InScope } from '../access/asks';
import { refused } from '../access/refused';
import type { Database } from '../database/database';
import { onceMore } from '../database/once-more';
import { correctReading } from './correct-reading.recorder';
import { idUsed } from './new-ids';
import { recordSession } from './record-session.recorder';
import { visitsRecordOf } from './visit-form.reader';

/** Does what happens in a visit. */
@Resolver()
export class CareResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async visitForm(
    @InScope() scope: Scope,
    @Args() { clientId, episodeId }: QueryVisitFormArgs,
  ): Promise<VisitForm | null> {
    if (scope.reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
    if (!isUuid(clientId) || (typeof episodeId === 'string' && !isUuid(episodeId))) return null;
    const record = await visitsRecordOf(this.database, scope, clientId, episodeId ?? null);
    return record === undefined ? null : visitFormOf(record, new Date().toISOString());
  }

  @Mutation()
  @Asks('RECORD_CARE')
  recordSession(
    @InScope() scope: Scope,
    @Args('input') input: RecordSessionInput,
  ): Promise<RecordSessionPayload> {
    const record = () => recordSession(this.database, scope, input, new Date().toISOString());
    return onceMore(record, { sessionId: null, replayed: false, problems: [idUsed] });
  }

  @Mutation()
  @Asks('RECORD_CARE')
  correctReading(
    @InScope() scope: Scope,
    @Args('input') input: CorrectReadingInput,
  ): Promise<CorrectReadingPayload> {
    const correct = () => correctReading(this.database, scope, input, new Date().toISOString());
    return onceMore(correct, { readingId: null, replayed: false, problems: [idUsed] });
  }
}
