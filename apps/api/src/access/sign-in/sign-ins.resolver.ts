import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ChangePasswordInput,
  ChangePasswordPayload,
  ChangeSignInRulesInput,
  ChangeSignInRulesPayload,
  EndSignInsPayload,
  SignIn,
  SignInRules,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { AskedBy, Asks, DATABASE, InScope } from '../asks';
import { changePassword } from '../passwords/change-password.recorder';
import type { NamedViewer } from '../viewer.reader';
import { CameBy, type Connection } from './came-by';
import { callerOf, keepSignIn, SIGN_IN_COOKIES, type SignInCookies } from './caller';
import { endOtherSignIns, endOwnSignIn, ownSignIns } from './own-sign-ins';
import { changeSignInRules, signInRulesOf } from './sign-in-rules';

/** A person's own sign-ins and password, and the practice's rules for them. */
@Resolver()
export class SignInsResolver {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_COOKIES) private readonly cookies: SignInCookies,
  ) {}

  @Query()
  @Asks('SEE_SELF')
  signIns(@InScope() scope: Scope, @AskedBy() viewer: NamedViewer): Promise<SignIn[]> {
    return this.database.read(scope, (ask) => ownSignIns(ask, scope, viewer.signInId));
  }

  @Mutation()
  @Asks('SEE_SELF')
  endSignIn(
    @InScope() scope: Scope,
    @AskedBy() viewer: NamedViewer,
    @Args('id') id: string,
  ): Promise<EndSignInsPayload> {
    return endOwnSignIn(this.database, scope, viewer.signInId, id);
  }

  @Mutation()
  @Asks('SEE_SELF')
  endOtherSignIns(
    @InScope() scope: Scope,
    @AskedBy() viewer: NamedViewer,
    @CameBy() { request }: Connection,
  ): Promise<EndSignInsPayload> {
    const caller = callerOf(request, this.cookies);
    return endOtherSignIns(this.database, scope, viewer.signInId, caller);
  }

  @Mutation()
  @Asks('SEE_SELF')
  async changePassword(
    @InScope() scope: Scope,
    @CameBy() { request, reply }: Connection,
    @Args('input') input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    const caller = callerOf(request, this.cookies);
    const { problems, opened } = await changePassword(this.database, scope, input, caller);
    if (opened !== null) keepSignIn(reply, this.cookies, opened);
    return { problems: [...problems] };
  }

  @Query()
  @Asks('MANAGE_PRACTICE')
  signInRules(@InScope() scope: Scope): Promise<SignInRules> {
    return this.database.read(scope, (ask) => signInRulesOf(ask, scope.practiceId));
  }

  @Mutation()
  @Asks('MANAGE_PRACTICE')
  changeSignInRules(
    @InScope() scope: Scope,
    @Args('input') input: ChangeSignInRulesInput,
  ): Promise<ChangeSignInRulesPayload> {
    return changeSignInRules(this.database, scope, input);
  }
}
