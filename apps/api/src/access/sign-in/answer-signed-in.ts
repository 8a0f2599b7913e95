import type { FastifyReply } from 'fastify';
import { cookieTextOf, type SessionToken } from '../session-token';
import { keepSignIn, type Opened, type SignInCookies } from './caller';
import { halfMinutes } from './half-sign-in';

/** A first factor that fitted: signed in, or waiting for the second. */
export type SignedInAnswer =
  | { readonly kind: 'SIGNED_IN'; readonly opened: Opened }
  | { readonly kind: 'SECOND_FACTOR'; readonly half: SessionToken };

/** Gives a browser the sign-in that waits for its second factor. */
export function keepHalf(reply: FastifyReply, cookies: SignInCookies, half: SessionToken): void {
  cookies.half.put(reply, cookieTextOf(half), halfMinutes * 60);
}

/** Gives a browser what it gets for a first factor that fitted, and tells it whether a code is wanted. */
export async function answerSignedIn(
  reply: FastifyReply,
  cookies: SignInCookies,
  answer: SignedInAnswer,
): Promise<void> {
  if (answer.kind === 'SECOND_FACTOR') {
    keepHalf(reply, cookies, answer.half);
    await reply.code(200).send({ code: 'SECOND_FACTOR', message: 'Now your one-time code.' });
    return;
  }
  keepSignIn(reply, cookies, answer.opened);
  await reply.code(204).send();
}
