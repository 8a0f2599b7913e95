import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isPlainText } from '@unknot/domain/care/plain-text';
import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import type { Database } from '../database/database';
import { DATABASE } from './asks';
import { SEAL, type Seal } from './second-factor/seal';
import { signInByCode } from './second-factor/sign-in-by-code';
import { tokenIn } from './session-token';
import { answerSignedIn } from './sign-in/answer-signed-in';
import { callerOf, SIGN_IN_COOKIES, type SignInCookies } from './sign-in/caller';
import { signOut } from './sign-in/end-sign-ins';
import { waitWords } from './sign-in/wait-words';
import { signIn } from './sign-in.recorder';

const shape = z.object({
  email: z
    .string()
    .min(3)
    .max(320)
    .refine((text) => isPlainText(text, 320)),
  password: z.string().min(1).max(1_000),
});

const codeShape = z.object({ code: z.string().min(1).max(60) });

/** The token under which the sign-ins of the demo are injected; none where there is no demo. */
export const DEMO_SIGN_INS = Symbol('demo sign-ins');

/** What keeps one machine from wearing this process out; what was guessed is counted in the database. */
const rateLimit = { max: 600, timeWindow: '1 minute' };

const wrong = {
  WRONG: ['UNAUTHENTICATED', 'E-mail and password do not belong together.'],
  WRONG_CODE: ['WRONG_CODE', 'This code is not right, or it was used already.'],
  BEGIN_AGAIN: ['UNAUTHENTICATED', 'This took too long. Begin again with your password.'],
  NO_KEY: [
    'NO_KEY',
    'Codes cannot be checked here at the moment. Use a recovery code, or tell whoever looks after the program.',
  ],
} as const;

/** Signing in and out. Not part of the GraphQL API, where one request could try many passwords. */
@Controller()
export class SignInController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_COOKIES) private readonly cookies: SignInCookies,
    @Inject(SEAL) private readonly seal: Seal | null,
    @Inject(DEMO_SIGN_INS) private readonly demo: readonly DemoSignIn[],
  ) {}

  @Get('sign-in/demo')
  demoSignIns(): readonly DemoSignIn[] {
    return this.demo;
  }

  @Post('sign-in')
  @RouteConfig({ rateLimit })
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = shape.safeParse(body);
    if (!read.success) return refuse(reply, 'WRONG');
    const caller = callerOf(request, this.cookies);
    const answer = await signIn(this.database, read.data, caller);
    if (answer.kind === 'WAIT') return askToWait(reply, answer.seconds);
    if (answer.kind === 'WRONG') return refuse(reply, 'WRONG');
    return answerSignedIn(reply, this.cookies, answer);
  }

  @Post('sign-in/code')
  @RouteConfig({ rateLimit })
  async signInByCode(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = codeShape.safeParse(body);
    if (!read.success) return refuse(reply, 'WRONG_CODE');
    const given = { half: tokenIn(this.cookies.half.read(request)), code: read.data.code };
    const caller = callerOf(request, this.cookies);
    const answer = await signInByCode(this.database, this.seal, given, caller);
    if (answer.kind === 'WAIT') return askToWait(reply, answer.seconds);
    if (answer.kind !== 'SIGNED_IN') {
      return refuse(reply, answer.kind === 'WRONG' ? 'WRONG_CODE' : answer.kind);
    }
    this.cookies.half.clear(reply);
    return answerSignedIn(reply, this.cookies, answer);
  }

  @Post('sign-out')
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = tokenIn(this.cookies.session.read(request));
    if (token !== undefined) await signOut(this.database, token);
    this.cookies.session.clear(reply);
    await reply.header('clear-site-data', '"cache", "storage"').code(204).send();
  }
}

async function refuse(reply: FastifyReply, why: keyof typeof wrong): Promise<void> {
  const [code, message] = wrong[why];
  await reply.code(why === 'NO_KEY' ? 503 : 401).send({ code, message });
}

async function askToWait(reply: FastifyReply, seconds: number): Promise<void> {
  const message = waitWords(seconds);
  await reply.code(429).header('retry-after', seconds).send({ code: 'RATE_LIMITED', message });
}
