import { sexes } from '@unknot/domain/care/client';
import type { Client, Consent } from '@unknot/domain/care/client';
import { day, defaulting, flag, instant, oneOf, optional, text, uuid } from '../column';
import { practiceTable } from '../table';

/** How a record came in and whether it still stands. */
export interface Origin {
  /** The import that brought it; `null` where it was entered. */
  readonly importId: string | null;
  /** When an import that brought it was undone; `null` while it stands. */
  readonly withdrawnAt: string | null;
}

/** Columns of `Origin`. */
export const originColumns = {
  importId: optional(uuid()),
  withdrawnAt: optional(instant()),
} as const;

/** People in care. */
export const clients = practiceTable<Client & Origin & { createdAt: string }>()(
  'client',
  {
    id: uuid(),
    name: text(),
    reference: optional(text()),
    bornOn: optional(day()),
    sex: oneOf(...sexes),
    ...originColumns,
    createdAt: defaulting(instant(), 'now()'),
  },
  {
    key: ['id'],
    references: [
      { fields: [], to: 'practice' },
      { fields: ['importId'], to: 'import' },
    ],
    indices: [
      { name: 'client_by_name', fields: ['name', 'id'], where: 'withdrawn_at is null' },
      {
        name: 'client_by_reference',
        fields: ['reference'],
        unique: true,
        where: 'withdrawn_at is null',
      },
    ],
    checks: { name_given: "name <> ''" },
  },
);

/** How a decision came to be noted. */
export interface Noted {
  /** Whether the client decided with their own sign-in, or somebody noted what they said. */
  readonly way: 'BY_CLIENT' | 'ON_THEIR_WORD';
  /** The account that noted it; `null` where that is not known. */
  readonly recordedBy: string | null;
  /** The name of who noted the client's word; `null` where the client decided or it is not known. */
  readonly recorder: string | null;
}

/** Decisions of clients, one row for each; the latest of a purpose counts. */
export const consents = practiceTable<Consent & Noted>()(
  'consent',
  {
    id: uuid(),
    clientId: uuid(),
    purpose: oneOf('COMPARISON', 'BENCHMARK', 'RESEARCH', 'REMINDERS'),
    granted: flag(),
    textVersion: text(),
    decidedAt: instant(),
    way: defaulting(oneOf('BY_CLIENT', 'ON_THEIR_WORD'), "'BY_CLIENT'"),
    recordedBy: optional(uuid()),
    recorder: optional(text()),
  },
  {
    key: ['id'],
    references: [{ fields: ['clientId'], to: 'client' }],
    indices: [{ name: 'consent_by_client', fields: ['clientId', 'purpose', 'decidedAt'] }],
  },
);
