import { defaulting, instant, many, optional, text, uuid } from '../column';
import { practiceTable } from '../table';

/** A token by which a script does some of what a person may do. Only a hash of it is kept. */
export interface AccessToken {
  readonly id: string;
  /** Who made it, and as whom it asks. */
  readonly accountId: string;
  /** What it is for, in the words of who made it. */
  readonly name: string;
  /** SHA-256 of its secret, hexadecimal. */
  readonly tokenHash: string;
  /** The only actions that it may do, as far as the person may. */
  readonly actions: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly endedAt: string | null;
}

/** Tokens for scripts, past ones too. */
export const accessTokens = practiceTable<AccessToken>()(
  'access_token',
  {
    id: uuid(),
    accountId: uuid(),
    name: text(),
    tokenHash: text(),
    actions: many(text()),
    createdAt: defaulting(instant(), 'now()'),
    expiresAt: instant(),
    lastUsedAt: optional(instant()),
    endedAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [{ fields: ['accountId'], to: 'membership', columns: ['account_id'] }],
    indices: [{ name: 'access_token_by_hash', fields: ['tokenHash'], unique: true }],
    checks: {
      name_given: "name <> ''",
      year_at_most: "expires_at <= created_at + interval '366 days'",
      does_something: "actions <> '{}'",
    },
  },
);
