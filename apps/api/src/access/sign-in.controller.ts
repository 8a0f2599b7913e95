import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isPlainText } from '@unknot/domain/care/plain-text';
import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import type { Database } from '../database/database';
import { DATABASE } from './asks';
import { SESSION_COOKIE, type SessionCookie } from './session-cookie';
import { tokenIn } from './session-token';
import { signIn, signOut } from './sign-in.recorder';

const shape = z.object({
  email: z
    .string()
    .min(3)
    .max(320)
    .refine((text) => isPlainText(text, 320)),
  password: z.string().min(1).max(1_000),
});

/** The token under which the sign-ins of the demo are injected; none where there is no demo. */
export const DEMO_SIGN_INS = Symbol('demo sign-ins');

/** Signing in and out. Not part of the GraphQL API, where one request could try many passwords. */
@Controller()
export class SignInController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SESSION_COOKIE) private readonly cookie: SessionCookie,
    @Inject(DEMO_SIGN_INS) private readonly demo: readonly DemoSignIn[],
  ) {}

  @Get('sign-in/demo')
  demoSignIns(): readonly DemoSignIn[] {
    return this.demo;
  }

  @Post('sign-in')
  @RouteConfig({ rateLimit: { max: 10, timeWindow: '1 minute' } })
  async signIn(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const read = shape.safeParse(body);
    const token = read.success
      ? await signIn(this.database, read.data.email, read.data.password)
      : undefined;
    if (token === undefined) {
      const message = 'E-mail and password do not belong together.';
      await reply.code(401).send({ code: 'UNAUTHENTICATED', message });
      return;
    }
    this.cookie.put(reply, token);
    await reply.code(204).send();
  }

  @Post('sign-out')
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = tokenIn(this.cookie.read(request));
    if (token !== undefined) await signOut(this.database, token);
    this.cookie.clear(reply);
    await reply.header('clear-site-data', '"cache", "storage"').code(204).send();
  }
}
