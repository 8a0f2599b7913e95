import { roles, type Role } from '@unknot/domain/access/viewer';
import { defaulting, flag, instant, oneOf, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';

/** What a link lets somebody do once. */
export const linkKinds = ['INVITATION', 'PASSWORD_RESET', 'MAGIC_SIGN_IN'] as const;

/** A link that works once, for a time, for one e-mail address. Only a hash of its token is kept. */
export interface OneTimeLink {
  readonly id: string;
  readonly kind: (typeof linkKinds)[number];
  /** SHA-256 of the token, hexadecimal. While a mail waits it is of a token that nobody has seen. */
  readonly tokenHash: string;
  /** Lower case. */
  readonly email: string;
  /** How the person is called; empty where the account says it. */
  readonly name: string;
  /** Whose account it is for; `null` for an invitation. */
  readonly accountId: string | null;
  /** What the person is to become; `null` where it is no invitation. */
  readonly role: Role | null;
  readonly clientId: string | null;
  /** As whom of those who treat; `null` makes somebody new where `treats` is true. */
  readonly practitionerId: string | null;
  readonly treats: boolean;
  readonly locationId: string | null;
  /** Who made it; `null` where the person asked for it at the sign-in. */
  readonly madeBy: string | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  /** When it was taken back, or a newer one took its place. */
  readonly endedAt: string | null;
}

/** Links, used and past ones too. */
export const oneTimeLinks = practiceTable<OneTimeLink>()(
  'one_time_link',
  {
    id: uuid(),
    kind: oneOf(...linkKinds),
    tokenHash: text(),
    email: text(),
    name: text(),
    accountId: optional(uuid()),
    role: optional(oneOf(...roles)),
    clientId: optional(uuid()),
    practitionerId: optional(uuid()),
    treats: flag(),
    locationId: optional(uuid()),
    madeBy: optional(uuid()),
    madeAt: defaulting(instant(), 'now()'),
    expiresAt: instant(),
    usedAt: optional(instant()),
    endedAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [
      { fields: ['accountId'], to: 'membership', columns: ['account_id'] },
      { fields: ['clientId'], to: 'client' },
      { fields: ['practitionerId'], to: 'practitioner' },
      { fields: ['locationId'], to: 'location' },
    ],
    indices: [
      { name: 'one_time_link_by_token', fields: ['tokenHash'], unique: true },
      { name: 'one_time_link_by_email', fields: ['email', 'kind', 'madeAt'] },
    ],
    checks: {
      email_lower_case: 'email = lower(email)',
      invitation_has_role: "(kind = 'INVITATION') = (role is not null)",
      invitation_or_account: "(kind = 'INVITATION') = (account_id is null)",
    },
  },
);

/** A mail that is to carry a link; its token is made when it is sent. */
export interface Mail {
  readonly id: string;
  readonly linkId: string;
  /** How often it was tried to send it. */
  readonly tries: number;
  readonly madeAt: string;
  readonly dueAt: string;
  readonly sentAt: string | null;
  /** When it was no longer tried, or no longer needed. */
  readonly givenUpAt: string | null;
}

/** Mails, sent ones too. */
export const mails = practiceTable<Mail>()(
  'mail',
  {
    id: uuid(),
    linkId: uuid(),
    tries: defaulting(small(), '0'),
    madeAt: defaulting(instant(), 'now()'),
    dueAt: defaulting(instant(), 'now()'),
    sentAt: optional(instant()),
    givenUpAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [{ fields: ['linkId'], to: 'one_time_link' }],
    indices: [
      { name: 'mail_of_link', fields: ['linkId'] },
      {
        name: 'mail_waiting',
        fields: ['dueAt'],
        where: 'sent_at is null and given_up_at is null',
      },
    ],
  },
);
