import { roles, type Role } from '@unknot/domain/access/viewer';
import { defaulting, instant, oneOf, optional, text, uuid, whole } from '../column';
import { globalTable, practiceTable } from '../table';

/** A person who can sign in; holds no health data and belongs to no practice. */
export interface Account {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  /** argon2id, with its parameters. */
  readonly passwordHash: string;
  readonly createdAt: string;
}

/** What an account is in a practice. */
export interface Membership {
  readonly accountId: string;
  readonly role: Role;
  readonly clientId: string | null;
  readonly practitionerId: string | null;
  /** When the right ended; `null` while it holds. */
  readonly endedAt: string | null;
  /** The 18th birthday of the client for whom the person stands in; `null` for everybody else. */
  readonly guardianUntil: string | null;
}

/** One signed-in browser. Only a hash of its token is kept. */
export interface SignIn {
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly practiceId: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  /** By which the person names it; tells nothing of the token. */
  readonly id: string;
  /** The network address that it began from; `null` where it was not noted. */
  readonly address: string | null;
  /** The browser in words, `Firefox on Windows`; empty where it did not say. */
  readonly browser: string;
  /** For how many minutes it holds without being used; the rule of its practice, kept here so that no request has to ask. */
  readonly idleMinutes: number;
}

/** People who can sign in. */
export const accounts = globalTable<Account>()(
  'account',
  {
    id: uuid(),
    email: text(),
    name: text(),
    passwordHash: text(),
    createdAt: defaulting(instant(), 'now()'),
  },
  {
    key: ['id'],
    indices: [{ name: 'account_by_email', fields: ['email'], unique: true }],
    checks: { email_lower_case: 'email = lower(email)' },
  },
);

/** What accounts are in practices. */
export const memberships = practiceTable<Membership>()(
  'membership',
  {
    accountId: uuid(),
    role: oneOf(...roles),
    clientId: optional(uuid()),
    practitionerId: optional(uuid()),
    endedAt: optional(instant()),
    guardianUntil: optional(instant()),
  },
  {
    key: ['accountId'],
    references: [
      { fields: [], to: 'practice' },
      { fields: ['accountId'], to: 'account', global: true },
      { fields: ['clientId'], to: 'client' },
      { fields: ['practitionerId'], to: 'practitioner' },
    ],
    checks: {
      client_has_record: "(role = 'CLIENT') = (client_id is not null)",
      role_may_treat: "role in ('PRACTITIONER', 'LEAD', 'OWNER') or practitioner_id is null",
      guardian_of_client: "guardian_until is null or role = 'CLIENT'",
    },
  },
);

/** Signed-in browsers. */
export const signIns = globalTable<SignIn>()(
  'sign_in',
  {
    tokenHash: text(),
    accountId: uuid(),
    practiceId: uuid(),
    createdAt: defaulting(instant(), 'now()'),
    seenAt: defaulting(instant(), 'now()'),
    expiresAt: instant(),
    endedAt: optional(instant()),
    id: uuid(),
    address: optional(text()),
    browser: defaulting(text(), "''"),
    idleMinutes: defaulting(whole(), '120'),
  },
  {
    key: ['tokenHash'],
    references: [{ fields: ['accountId'], to: 'account', global: true }],
    indices: [{ name: 'sign_in_by_account', fields: ['accountId', 'createdAt'] }],
  },
);
