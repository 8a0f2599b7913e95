import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AccessToken,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  EndAccessTokenPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../../database/database';
import { AskedBy, Asks, DATABASE, InScope } from '../asks';
import { accessTokensOf, createAccessToken, endAccessToken } from './access-tokens.recorder';

/** Tokens for scripts. */
@Resolver()
export class AccessTokensResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('MANAGE_TOKENS')
  accessTokens(@InScope() scope: Scope): Promise<readonly AccessToken[]> {
    return accessTokensOf(this.database, scope);
  }

  @Mutation()
  @Asks('MANAGE_TOKENS')
  createAccessToken(
    @InScope() scope: Scope,
    @AskedBy() viewer: Viewer,
    @Args('input') input: CreateAccessTokenInput,
  ): Promise<CreateAccessTokenPayload> {
    return createAccessToken(this.database, scope, viewer, input, new Date().toISOString());
  }

  @Mutation()
  @Asks('MANAGE_TOKENS')
  endAccessToken(@InScope() scope: Scope, @Args('id') id: string): Promise<EndAccessTokenPayload> {
    return endAccessToken(this.database, scope, id);
  }
}
