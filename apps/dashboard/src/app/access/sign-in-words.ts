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
