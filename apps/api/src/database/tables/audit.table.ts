import { purposes, type Purpose } from '@unknot/domain/access/purpose-words';
import { roles, type Role } from '@unknot/domain/access/viewer';
import { defaulting, instant, many, oneOf, optional, text, uuid, whole } from '../column';
import { practiceTable } from '../table';

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
  readonly purpose: Purpose;
  /** The network address that it was asked from; `null` for the command line. */
  readonly address: string | null;
  /** The person's name at that moment; `null` for clients, whose names are not kept here, and the command line. */
  readonly who: string | null;
  /** What the person was in the practice at that moment; `null` for the command line. */
  readonly role: Role | null;
}

/** The place of one event in the chain of its practice. Rows are only ever added, each after the last. */
export interface AuditLink {
  /** From 1, without a gap. */
  readonly seq: number;
  readonly eventId: string;
  /** SHA-256 over the hash of the link before, `seq` and the event, hexadecimal. */
  readonly hash: string;
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
    who: optional(text()),
    role: optional(oneOf(...roles)),
  },
  {
    // No reference to the practice: it would make every look lock the practice's row, and row-level security keeps it.
    key: ['id'],
    indices: [
      { name: 'audit_by_time', fields: ['at'] },
      { name: 'audit_by_client', fields: ['clientId', 'at'] },
      { name: 'audit_of_lists', fields: ['at', 'id'], where: "client_ids <> '{}'" },
    ],
  },
);

/** The chains of the practices: what shows that an event was changed or is gone. */
export const auditLinks = practiceTable<AuditLink>()(
  'audit_link',
  { seq: whole(), eventId: uuid(), hash: text() },
  {
    key: ['seq'],
    indices: [{ name: 'audit_link_of_event', fields: ['eventId'], unique: true }],
    checks: { seq_counted: 'seq >= 1', hash_whole: 'length(hash) = 64' },
  },
);
