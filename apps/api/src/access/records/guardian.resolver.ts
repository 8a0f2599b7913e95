import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationNameGuardianArgs,
  NameGuardianPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { nameGuardian } from './guardian.recorder';

/** Says who stands in for a minor. */
@Resolver()
export class GuardianResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Mutation()
  @Asks('MANAGE_PEOPLE')
  nameGuardian(
    @InScope() scope: Scope,
    @Args() { accountId, isGuardian }: MutationNameGuardianArgs,
  ): Promise<NameGuardianPayload> {
    return nameGuardian(this.database, scope, accountId, isGuardian);
  }
}
