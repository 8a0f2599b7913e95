import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  CorrectReadingInput,
  CorrectReadingPayload,
  RecordSessionInput,
  RecordSessionPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { isUniqueViolation } from '../database/unique-violation';
import { correctReading } from './correct-reading.recorder';
import { recordSession } from './record-session.recorder';

const idUsed = {
  path: ['id'],
  code: 'ID_USED',
  message: 'Something else was recorded under one of these ids. Give the new one ids of its own.',
};

/** Does what happens in a visit. */
@Resolver()
export class CareResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

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

/** Two that send the same thing at once meet at its key; the second then finds what the first has stored. */
async function onceMore<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!isUniqueViolation(fault)) throw fault;
    }
  }
  return otherwise;
}
