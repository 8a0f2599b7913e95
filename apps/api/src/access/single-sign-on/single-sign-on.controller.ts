import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../database/database';
import { logFault } from '../../fault-log';
import { DATABASE } from '../asks';
import { keepHalf } from '../sign-in/answer-signed-in';
import { callerOf, keepSignIn, SIGN_IN_COOKIES, type SignInCookies } from '../sign-in/caller';
import { afterFirstFactor, type SignInAnswer } from '../sign-in.recorder';
import { linkedAccountOf } from './linked-account';
import { PROVIDER, type Provider, type Trip } from './provider';

const tripShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

const rateLimit = { max: 60, timeWindow: '1 minute' };
const tripSeconds = 600;

/** Back to the page of signing in, which says no more than that it did not work. */
const problemPage = '/sign-in?problem=SINGLE_SIGN_ON';

/** Signing in through a provider of sign-ins. */
@Controller()
export class SingleSignOnController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_COOKIES) private readonly cookies: SignInCookies,
    @Inject(PROVIDER) private readonly provider: Provider | null,
  ) {}

  /** How one may sign in here, besides by password. */
  @Get('sign-in/ways')
  ways(): { singleSignOn: { name: string } | null } {
    return { singleSignOn: this.provider === null ? null : { name: this.provider.name } };
  }

  @Get('sign-in/oidc')
  @RouteConfig({ rateLimit })
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      if (this.provider === null) return await goTo(reply, problemPage);
      const { address, trip } = await this.provider.begin();
      this.cookies.trip.put(reply, textOf(trip), tripSeconds);
      await goTo(reply, address);
    } catch (fault) {
      logFault(request.log, fault);
      await goTo(reply, problemPage);
    }
  }

  @Get('sign-in/oidc/callback')
  @RouteConfig({ rateLimit })
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const trip = tripIn(this.cookies.trip.read(request));
    this.cookies.trip.clear(reply);
    const answer = await this.answerTo(request, trip);
    if (answer?.kind === 'SECOND_FACTOR') {
      keepHalf(reply, this.cookies, answer.half);
      return goTo(reply, '/sign-in?step=SECOND_FACTOR');
    }
    if (answer?.kind !== 'SIGNED_IN') return goTo(reply, problemPage);
    keepSignIn(reply, this.cookies, answer.opened);
    await goTo(reply, '/');
  }

  private async answerTo(
    request: FastifyRequest,
    trip: Trip | undefined,
  ): Promise<SignInAnswer | undefined> {
    if (this.provider === null || trip === undefined) return undefined;
    try {
      const query = request.url.slice(request.url.indexOf('?'));
      const person = await this.provider.end(query, trip);
      const accountId = await linkedAccountOf(this.database, person);
      if (accountId === undefined) return undefined;
      return await afterFirstFactor(this.database, accountId, callerOf(request, this.cookies));
    } catch (fault) {
      logFault(request.log, fault);
      return undefined;
    }
  }
}

async function goTo(reply: FastifyReply, address: string): Promise<void> {
  await reply.redirect(address, 303);
}

function textOf(trip: Trip): string {
  return Buffer.from(JSON.stringify(trip)).toString('base64url');
}

function tripIn(text: string | undefined): Trip | undefined {
  try {
    return tripShape.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
