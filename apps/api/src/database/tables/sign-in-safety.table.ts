import { defaulting, instant, optional, text, uuid, whole } from '../column';
import { globalTable } from '../table';

/** How often something was tried in vain, by what it is counted by. */
export interface FailedTry {
  /** SHA-256 of what is counted: an account with an address, an account, an address, a browser. */
  readonly keyHash: string;
  readonly failures: number;
  readonly lastAt: string;
  /** From when on the next try is let through. */
  readonly freeAt: string;
}

/** A browser that has signed in to an account before: what strangers do does not hold it up. */
export interface KnownBrowser {
  /** SHA-256 of one of the secrets in the browser's cookie. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly seenAt: string;
  readonly endedAt: string | null;
}

/** A sign-in that still waits for the second factor. It can do nothing else. */
export interface HalfSignIn {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
}

/** The one-time codes of an account. */
export interface SecondFactor {
  readonly accountId: string;
  /** The secret that is being set up, sealed; not asked for yet. */
  readonly pendingSealed: string | null;
  /** The secret by which codes are checked, sealed. */
  readonly secretSealed: string | null;
  /** The time step of the last code that was taken; no earlier one is taken again. */
  readonly lastStep: number;
  readonly confirmedAt: string | null;
}

/** A code for somebody who has lost their second factor. Only its hash is kept. */
export interface RecoveryCode {
  readonly accountId: string;
  readonly codeHash: string;
  readonly createdAt: string;
  /** When it was used, or replaced by new ones. */
  readonly usedAt: string | null;
}

/** By whom else an account is known: a person at a provider of sign-ins. */
export interface AccountLink {
  /** SHA-256 of issuer and subject. */
  readonly subjectHash: string;
  readonly accountId: string;
  readonly issuer: string;
  readonly createdAt: string;
}

const ofAccount = { fields: ['accountId'], to: 'account', global: true } as const;

/** Counts of tries in vain. */
export const failedTries = globalTable<FailedTry>()(
  'failed_try',
  { keyHash: text(), failures: whole(), lastAt: instant(), freeAt: instant() },
  { key: ['keyHash'], indices: [{ name: 'failed_try_by_age', fields: ['lastAt'] }] },
);

/** Browsers that are known. */
export const knownBrowsers = globalTable<KnownBrowser>()(
  'known_browser',
  {
    tokenHash: text(),
    accountId: uuid(),
    seenAt: defaulting(instant(), 'now()'),
    endedAt: optional(instant()),
  },
  {
    key: ['tokenHash'],
    references: [ofAccount],
    indices: [{ name: 'known_browser_by_account', fields: ['accountId'] }],
  },
);

/** Sign-ins that wait for a code. */
export const halfSignIns = globalTable<HalfSignIn>()(
  'half_sign_in',
  {
    tokenHash: text(),
    accountId: uuid(),
    createdAt: defaulting(instant(), 'now()'),
    expiresAt: instant(),
    endedAt: optional(instant()),
  },
  { key: ['tokenHash'], references: [ofAccount] },
);

/** One-time codes of accounts. */
export const secondFactors = globalTable<SecondFactor>()(
  'second_factor',
  {
    accountId: uuid(),
    pendingSealed: optional(text()),
    secretSealed: optional(text()),
    lastStep: defaulting(whole(), '0'),
    confirmedAt: optional(instant()),
  },
  {
    key: ['accountId'],
    references: [ofAccount],
    checks: { confirmed_has_secret: '(confirmed_at is null) = (secret_sealed is null)' },
  },
);

/** Codes for who has lost the second factor. */
export const recoveryCodes = globalTable<RecoveryCode>()(
  'recovery_code',
  {
    accountId: uuid(),
    codeHash: text(),
    createdAt: defaulting(instant(), 'now()'),
    usedAt: optional(instant()),
  },
  { key: ['accountId', 'codeHash'], references: [ofAccount] },
);

/** Accounts as a provider of sign-ins knows them. */
export const accountLinks = globalTable<AccountLink>()(
  'account_link',
  {
    subjectHash: text(),
    accountId: uuid(),
    issuer: text(),
    createdAt: defaulting(instant(), 'now()'),
  },
  {
    key: ['subjectHash'],
    references: [ofAccount],
    indices: [{ name: 'account_link_by_account', fields: ['accountId', 'issuer'], unique: true }],
  },
);
