import type { Failure } from '../ui/failure';

/** Why the sign-in did not work and what to do, in one or two sentences. */
export function refusalWords(failure: Failure): string {
  switch (failure.code) {
    case 'UNAUTHENTICATED':
      return 'E-mail and password do not match. Check both and try again.';
    case 'RATE_LIMITED':
      return 'Too many tries. Wait a few minutes, then try again.';
    case 'OFFLINE':
      return 'Unknot cannot be reached. Check the connection, then try again.';
    case 'VALIDATION':
      return 'Give an e-mail address and a password.';
    default:
      return failure.requestId === null
        ? 'The server could not answer. Please try again.'
        : `The server could not answer. Please try again; support can find this as ${failure.requestId}.`;
  }
}

/** Something to know on the sign-in page. */
export interface Notice {
  readonly words: string;
  /** Whether something was done, and one only has to sign in now. */
  readonly good: boolean;
}

const doneWords: Readonly<Record<string, string>> = {
  NEW_PASSWORD: 'Your new password is set. Sign in with it.',
  ACCEPTED: 'You belong to this practice too now. Sign in once more.',
};

/** What the address says of how one came here; `null` where it says nothing. */
export function noticeOf(came: {
  readonly problem: string | undefined;
  readonly done: string | undefined;
  readonly return: string | undefined;
}): Notice | null {
  if (came.problem === 'SINGLE_SIGN_ON') {
    const words =
      'Signing in that way did not work, or no account here has your address. Try again, or use your password.';
    return { words, good: false };
  }
  const done = Object.hasOwn(doneWords, came.done ?? '') ? doneWords[came.done ?? ''] : undefined;
  if (done !== undefined) return { words: done, good: true };
  if (came.return === undefined) return null;
  return { words: 'Sign in to go on where you were.', good: false };
}

/** What is missing before it can be sent: an entry per field, empty where all is there. */
export function missingWords(
  email: string,
  password: string,
): { email?: string; password?: string } {
  return {
    ...(email.includes('@') ? {} : { email: 'Give your e-mail address.' }),
    ...(password === '' ? { password: 'Give your password.' } : {}),
  };
}

/** The way back after sign-in: only an address of this product, never another site. */
export function wayBack(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted)) return '/';
  return wanted.startsWith('/sign-in') ? '/' : wanted;
}
