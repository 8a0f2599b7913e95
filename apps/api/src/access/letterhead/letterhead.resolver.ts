import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  Letterhead,
  SetLetterheadInput,
  SetLetterheadPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { letterheadOf, setLetterhead } from './letterhead';

/** The head of the practice's pages. */
@Resolver()
export class LetterheadResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('MANAGE_PRACTICE')
  letterhead(@InScope() scope: Scope): Promise<Letterhead> {
    return this.database.read(scope, (ask) => letterheadOf(ask, scope.practiceId));
  }

  @Mutation()
  @Asks('MANAGE_PRACTICE')
  setLetterhead(
    @InScope() scope: Scope,
    @Args('input') input: SetLetterheadInput,
  ): Promise<SetLetterheadPayload> {
    return setLetterhead(this.database, scope, input);
  }
}
