import type { LinkKind, LinkState, MailState, Role } from '@unknot/contract/schema.generated';
import { mayMake, rolesThatTreat } from '@unknot/domain/access/managing';
import type { CoverRowFragment, LinkRowFragment, PeopleHereQuery } from './people.generated';

/** All that the page of people knows. */
export type People = PeopleHereQuery['people'];
/** Somebody of the practice, or invited to it. */
export type Person = People['persons'][number];

/** What somebody of a role can do, for who chooses one. */
export const roleMeanings: Readonly<Record<Role, string>> = {
  CLIENT: 'Sees their own record.',
  PRACTITIONER: 'Treats; sees and records their own clients.',
  LEAD: 'Treats; also sees the clients of their location.',
  OWNER: 'Runs the practice: people, imports, comparisons, the audit trail.',
  ANALYST: 'Sees figures of groups, without names.',
  ADMIN: 'Looks after people and settings; sees no record.',
};

const staff: readonly Role[] = ['PRACTITIONER', 'LEAD', 'OWNER', 'ANALYST', 'ADMIN'];

/** The roles that somebody may give to a person who is `from`; `null` for a new one. */
export function rolesToGive(by: Role, from: Role | null): readonly Role[] {
  return staff.filter((role) => mayMake(by, from, role));
}

/** Whether somebody of the role has to be one who treats, may be, or cannot. */
export function treating(role: Role): 'MUST' | 'MAY' | 'NOT' {
  if (role === 'OWNER') return 'MAY';
  return rolesThatTreat.includes(role) ? 'MUST' : 'NOT';
}

/** What a link is for, in words. */
export const linkWords: Readonly<Record<LinkKind, string>> = {
  INVITATION: 'Invitation',
  PASSWORD_RESET: 'New password',
  MAGIC_SIGN_IN: 'Client sign-in',
};

const stateWords: Readonly<Record<LinkState, string>> = {
  OPEN: 'Open',
  USED: 'Used',
  ENDED: 'Taken back',
  EXPIRED: 'Ran out',
};

const mailWords: Readonly<Record<MailState, string>> = {
  NONE: 'shown to who made it',
  WAITING: 'mail on its way',
  SENT: 'mail sent',
  GIVEN_UP: 'mail could not be delivered',
};

/** Where a link stands and what became of its mail. */
export function linkStanding({ state, mail }: LinkRowFragment): string {
  return state === 'OPEN' || mail === 'GIVEN_UP'
    ? `${stateWords[state]}, ${mailWords[mail]}`
    : stateWords[state];
}

/** Whether a cover holds, is to come or is over at a moment. */
export function coverStanding(
  { startsAt, endsAt, endedAt }: CoverRowFragment,
  now: number,
): 'NOW' | 'LATER' | 'OVER' {
  if (endedAt !== null || Date.parse(endsAt) <= now) return 'OVER';
  return Date.parse(startsAt) > now ? 'LATER' : 'NOW';
}

/** Who treats and has no account in the practice: as whom a new person may come. */
export function freePractitioners({ practitioners, persons }: People) {
  const taken = new Set(
    persons.filter(({ state }) => state === 'ACTIVE').map(({ practitionerId }) => practitionerId),
  );
  return practitioners.filter(({ id }) => !taken.has(id));
}
