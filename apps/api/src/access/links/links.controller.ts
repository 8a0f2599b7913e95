import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Role } from '@unknot/domain/access/viewer';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { DATABASE } from '../asks';
import { tokenIn } from '../session-token';
import { answerSignedIn } from '../sign-in/answer-signed-in';
import { callerOf, SIGN_IN_COOKIES, type SignInCookies } from '../sign-in/caller';
import { waitWords } from '../sign-in/wait-words';
import { viewerOf } from '../viewer.reader';
import { acceptInvitation, type Accepted } from './accept-invitation.recorder';
import type { LinkKind } from './link-kinds';
import { linkTokenIn } from './link-token';
import { resetPassword } from './reset-password.recorder';
import { signInByLink } from './sign-in-by-link.recorder';
import { maskedEmail, standingLink } from './standing-link';

const token = z.string().max(200).transform(linkTokenIn);
const password = z.string().min(1).max(1_000);
const tokenOnly = z.object({ token });
const withPassword = z.object({ token, password });
const acceptance = z.object({
  token,
  name: z.string().max(200).optional(),
  password: password.optional(),
});

/** What keeps one machine from wearing this process out; a token itself cannot be guessed. */
const rateLimit = { max: 60, timeWindow: '1 minute' };

const hasAccount = statement('links.has account', 'select from account where email = $1');

/** What a link is for, as far as its holder may know before using it. */
export type Looked =
  | { readonly kind: 'DEAD' }
  | {
      readonly kind: LinkKind;
      readonly practiceName: string;
      /** The first sign and the domain. */
      readonly email: string;
      /** How the person is called by who invited them; empty for other links. */
      readonly name: string;
      /** What the person is to become; `null` for other links. */
      readonly role: Role | null;
      /** Whether the address has an account, whose password is asked for then. */
      readonly hasAccount: boolean;
    };

/** Links that work once. The page of a link takes its token from behind `#` and posts it here. */
@Controller('links')
export class LinksController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SIGN_IN_COOKIES) private readonly cookies: SignInCookies,
  ) {}

  @Post('look')
  @HttpCode(200)
  @RouteConfig({ rateLimit })
  async look(@Body() body: unknown): Promise<Looked> {
    const read = tokenOnly.safeParse(body).data?.token;
    const link = read === undefined ? undefined : await standingLink(this.database, read);
    if (link === undefined) return { kind: 'DEAD' };
    const { kind, practiceName, name, role, email } = link;
    const found = await this.database.lookAtGate({ email }, (ask) => ask(hasAccount, [email]));
    const what = { kind, practiceName, name, role, email: maskedEmail(email) };
    return { ...what, hasAccount: found.length > 0 };
  }

  @Post('accept-invitation')
  @RouteConfig({ rateLimit })
  async accept(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { data } = acceptance.safeParse(body);
    if (data?.token === undefined) return this.answer(reply, { kind: 'DEAD' });
    const session = tokenIn(this.cookies.session.read(request));
    const viewer = await viewerOf(this.database, session, request.ip);
    const caller = callerOf(request, this.cookies);
    const given = { name: data.name, password: data.password };
    const answer = await acceptInvitation(
      this.database,
      data.token,
      given,
      viewer?.accountId,
      caller,
    );
    if (answer.kind === 'ACCEPTED') this.cookies.session.clear(reply);
    return this.answer(reply, answer);
  }

  @Post('reset-password')
  @RouteConfig({ rateLimit })
  async reset(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { data } = withPassword.safeParse(body);
    if (data?.token === undefined) return this.answer(reply, { kind: 'DEAD' });
    const answer = await resetPassword(this.database, data.token, data.password, request.ip);
    if (answer.kind !== 'DONE') return this.answer(reply, answer as Accepted);
    this.cookies.session.clear(reply);
    await reply.code(204).send();
  }

  @Post('sign-in')
  @RouteConfig({ rateLimit })
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const read = tokenOnly.safeParse(body).data?.token;
    if (read === undefined) return this.answer(reply, { kind: 'DEAD' });
    const caller = callerOf(request, this.cookies);
    return this.answer(reply, await signInByLink(this.database, read, caller));
  }

  private async answer(reply: FastifyReply, answer: Accepted): Promise<void> {
    const say = (status: number, code: string, message: string, more: object = {}) =>
      reply.code(status).send({ code, message, ...more });
    switch (answer.kind) {
      case 'SIGNED_IN':
      case 'SECOND_FACTOR':
        return answerSignedIn(reply, this.cookies, answer);
      case 'ACCEPTED':
        await say(200, 'ACCEPTED', 'Sign in once more; you now belong to this practice too.');
        return;
      case 'PROBLEMS': {
        const { problems } = answer;
        await say(422, problems[0]?.code ?? 'BAD_INPUT', problems[0]?.message ?? '', { problems });
        return;
      }
      case 'WAIT':
        void reply.header('retry-after', answer.seconds);
        await say(429, 'RATE_LIMITED', waitWords(answer.seconds));
        return;
      case 'WRONG':
        await say(
          401,
          'UNAUTHENTICATED',
          'Sign in with the account of this address, or give its password.',
        );
        return;
      case 'DEAD':
        await say(404, 'DEAD', 'This link does not work any more. Ask for a new one.');
    }
  }
}
