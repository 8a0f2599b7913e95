import type { Problem } from '../care/problem';
import { isBlank, isPlainText, textProblemsOf } from '../care/plain-text';
import type { Role } from './viewer';

/** For how many days a colleague can be covered for at most. */
export const longestCoverDays = 60;

/** For how many days a token for scripts holds at most. */
export const longestTokenDays = 365;

const dayMillis = 86_400_000;

/** Roles of people who can treat; an owner need not. */
export const rolesThatTreat: readonly Role[] = ['PRACTITIONER', 'LEAD', 'OWNER'];

/**
 * Whether somebody of role `by` may make a person who is `from` into a `to`; `null` stands for nothing. Owners are made
 * and changed by owners alone.
 */
export function mayMake(by: Role, from: Role | null, to: Role | null): boolean {
  return by === 'OWNER' || (by === 'ADMIN' && from !== 'OWNER' && to !== 'OWNER');
}

/** Whether a text can be an e-mail address; a mail that arrives is the only proof. */
export function isEmail(text: string): boolean {
  return text.length <= 320 && isPlainText(text, 320) && /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text);
}

/** Somebody who is to be invited, as far as it can be judged without looking anything up. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly treats: boolean;
  readonly practitionerId: string | null;
  readonly clientId: string | null;
}

/** What has to be mended in an invitation. */
export function problemsOfInvited(invited: Invited): readonly Problem[] {
  const { email, name, role, treats, practitionerId, clientId } = invited;
  const found: Problem[] = [];
  const add = (path: string, code: string, message: string) =>
    found.push({ path: [path], code, message });
  if (!isEmail(email)) add('email', 'EMAIL_MALFORMED', 'This is no e-mail address.');
  if (isBlank(name) || !isPlainText(name, 200)) {
    add('name', 'NAME_MALFORMED', 'Give a name of one line.');
  }
  if ((role === 'CLIENT') !== (clientId !== null)) {
    add('clientId', 'CLIENT_NEEDED', 'A client, and nobody else, is invited to a record.');
  }
  if ((treats || practitionerId !== null) && !rolesThatTreat.includes(role)) {
    add('role', 'ROLE_TREATS_NOBODY', 'Somebody of this role treats nobody.');
  }
  const mustTreat = role === 'PRACTITIONER' || role === 'LEAD';
  if (mustTreat && !treats && practitionerId === null) {
    add('treats', 'TREATS_NEEDED', 'Say as whom of those who treat, or that the person is new.');
  }
  return found;
}

/** A cover that is to be arranged. */
export interface CoverWanted {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly reason: string;
}

/** What has to be mended in a cover. */
export function problemsOfCover(wanted: CoverWanted, now: string): readonly Problem[] {
  const [from, until, today] = [wanted.startsAt, wanted.endsAt, now].map((at) =>
    Date.parse(at),
  ) as [number, number, number];
  const found: Problem[] = [];
  if (!(until > from && until > today)) {
    const message = 'A cover ends after it begins, and not in the past.';
    found.push({ path: ['endsAt'], code: 'COVER_ENDS_EARLY', message });
  }
  if (until - from > longestCoverDays * dayMillis) {
    const message = `A cover lasts ${longestCoverDays} days at most.`;
    found.push({ path: ['endsAt'], code: 'COVER_TOO_LONG', message });
  }
  const missing = { code: 'REASON_NEEDED', message: 'Write the reason on one line.' };
  return [...found, ...textProblemsOf('reason', wanted.reason, { most: 500, missing })];
}
