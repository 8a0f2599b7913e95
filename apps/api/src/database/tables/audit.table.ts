import { defaulting, instant, many, oneOf, optional, text, uuid } from '../column';
import { practiceTable } from '../table';

/** Why somebody may have done it: what they are to the record. */
export const purposes = ['CARE', 'COVER', 'OWN_RECORD', 'PRACTICE', 'COMMAND'] as const;

/** One thing that somebody did with records. */
export interface AuditEvent {
  readonly id: string;
  readonly at: string;
  /** `null` for the command line. */
  readonly accountId: string | null;
  /** What was done: `SIGN_IN`, `SEE_PROGRESS`, `RECORD_SESSION`. */
  readonly action: string;
  /** Whose record it was about; `null` where it was about none or many. */
  readonly clientId: string | null;
  /** The clients of whom a list showed something; empty where it was about one record or none. */
  readonly clientIds: readonly string[];
  /** The id of the thing that was seen or changed. */
  readonly subjectId: string | null;
  readonly purpose: (typeof purposes)[number];
  /** The network address that it was asked from; `null` for the command line. */
  readonly address: string | null;
}

/** What was done with records. Rows are only ever added. */
export const auditEvents = practiceTable<AuditEvent>()(
  'audit_event',
  {
    id: uuid(),
    at: defaulting(instant(), 'now()'),
    accountId: optional(uuid()),
    action: text(),
    clientId: optional(uuid()),
    clientIds: defaulting(many(uuid()), "'{}'"),
    subjectId: optional(uuid()),
    purpose: defaulting(oneOf(...purposes), "'CARE'"),
    address: optional(text()),
  },
  {
    key: ['id'],
    references: [{ fields: [], to: 'practice' }],
    indices: [
      { name: 'audit_by_time', fields: ['at'] },
      { name: 'audit_by_client', fields: ['clientId', 'at'] },
      { name: 'audit_of_lists', fields: ['at', 'id'], where: "client_ids <> '{}'" },
    ],
  },
);
