import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  RecoveryCodesPayload,
  SecondFactor,
  StartSecondFactorInput,
  StartSecondFactorPayload,
  TurnOffSecondFactorInput,
  TurnOffSecondFactorPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { AskedBy, Asks, DATABASE, InScope } from '../asks';
import { CameBy, type Connection } from '../sign-in/came-by';
import { callerOf, keepSignIn, SIGN_IN_COOKIES, type SignInCookies } from '../sign-in/caller';
import type { NamedViewer } from '../viewer.reader';
import { problemsWithFreshness } from './prove-anew';
import { SEAL, type Seal } from './seal';
import { secondFactorOf } from './second-factor.reader';
import {
  confirmSecondFactor,
  noKey,
  renewRecoveryCodes,
  startSecondFactor,
  turnOffSecondFactor,
} from './second-factor.recorder';

/** A person's own one-time codes. */
@Resolver()
export class SecondFactorResolver {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SEAL) private readonly seal: Seal | null,
    @Inject(SIGN_IN_COOKIES) private readonly cookies: SignInCookies,
  ) {}

  @Query()
  @Asks('SEE_SELF')
  secondFactor(@InScope() scope: Scope): Promise<SecondFactor> {
    return this.database.read(scope, (ask) => secondFactorOf(ask, scope));
  }

  @Mutation()
  @Asks('SEE_SELF')
  async startSecondFactor(
    @InScope() scope: Scope,
    @AskedBy() viewer: NamedViewer,
    @Args('input') { password }: StartSecondFactorInput,
  ): Promise<StartSecondFactorPayload> {
    if (this.seal === null) return { setUp: null, problems: [...noKey] };
    const shown = password ?? null;
    const problems = await problemsWithFreshness(this.database, scope, viewer.signInId, shown);
    if (problems.length > 0) return { setUp: null, problems: [...problems] };
    return { setUp: await startSecondFactor(this.database, this.seal, scope), problems: [] };
  }

  @Mutation()
  @Asks('SEE_SELF')
  async confirmSecondFactor(
    @InScope() scope: Scope,
    @CameBy() { request, reply }: Connection,
    @Args('code') code: string,
  ): Promise<RecoveryCodesPayload> {
    const caller = callerOf(request, this.cookies);
    const { opened, codes, problems } = await confirmSecondFactor(this.book, scope, code, caller);
    if (opened !== null) keepSignIn(reply, this.cookies, opened);
    return { recoveryCodes: [...codes], problems: [...problems] };
  }

  @Mutation()
  @Asks('SEE_SELF')
  async renewRecoveryCodes(
    @InScope() scope: Scope,
    @Args('code') code: string,
  ): Promise<RecoveryCodesPayload> {
    const { codes, problems } = await renewRecoveryCodes(this.book, scope, code);
    return { recoveryCodes: [...codes], problems: [...problems] };
  }

  @Mutation()
  @Asks('SEE_SELF')
  async turnOffSecondFactor(
    @InScope() scope: Scope,
    @Args('input') { code }: TurnOffSecondFactorInput,
  ): Promise<TurnOffSecondFactorPayload> {
    const { problems } = await turnOffSecondFactor(this.book, scope, code);
    const secondFactor = await this.secondFactor(scope);
    return { secondFactor, problems: [...problems] };
  }

  private get book() {
    return { database: this.database, seal: this.seal };
  }
}
