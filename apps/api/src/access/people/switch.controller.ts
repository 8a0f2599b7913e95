import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isUuid } from '@unknot/domain/care/uuid';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { DATABASE } from '../asks';
import { refusalWords } from '../refused';
import { hashOf } from '../session-token';
import {
  callerOf,
  keepSignIn,
  SIGN_IN_COOKIES,
  type Caller,
  type Opened,
  type SignInCookies,
} from '../sign-in/caller';
import { openSignIn } from '../sign-in/open-sign-in';
import { viewerOf } from '../viewer.reader';

const shape = z.object({ practiceId: z.string().refine(isUuid) });

const endOf = statement(
  'people.end of sign-in',
  'select expires_at as until from sign_in where token_hash = $1',
);

const rateLimit = { max: 60, timeWindow: '1 minute' };

/** Going from one of one's practices to another: the old token ends and a new one begins. */
@Controller('sign-in')
export class SwitchController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_COOKIES) private readonly cookies: SignInCookies,
  ) {}

  @Post('switch')
  @RouteConfig({ rateLimit })
  async switch(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caller = callerOf(request, this.cookies);
    const viewer = await viewerOf(this.database, caller.before, request.ip);
    if (viewer === null) {
      await reply
        .code(401)
        .send({ code: 'UNAUTHENTICATED', message: refusalWords.UNAUTHENTICATED });
      return;
    }
    const { data } = shape.safeParse(body);
    const opened = data === undefined ? undefined : await this.goTo(viewer.accountId, data, caller);
    if (opened === undefined) {
      await reply.code(404).send({ code: 'NOT_FOUND', message: refusalWords.NOT_FOUND });
      return;
    }
    keepSignIn(reply, this.cookies, opened);
    await reply.code(204).send();
  }

  /** Switching makes no sign-in last longer than it would have. */
  private async goTo(
    id: string,
    { practiceId }: { readonly practiceId: string },
    caller: Caller,
  ): Promise<Opened | undefined> {
    const tokenHash = caller.before === undefined ? '' : hashOf(caller.before);
    const [before] = await this.database.lookAtGate({ tokenHash }, (ask) =>
      ask<{ until: string }>(endOf, [tokenHash]),
    );
    if (before === undefined) return undefined;
    return openSignIn(this.database, { id, practiceId, until: before.until }, caller);
  }
}
