import { defaulting, instant, optional, text, uuid } from '../column';
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
  /** The id of the thing that was seen or changed. */
  readonly subjectId: string | null;
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
    subjectId: optional(uuid()),
  },
  {
    key: ['id'],
    references: [{ fields: [], to: 'practice' }],
    indices: [
      { name: 'audit_by_time', fields: ['at'] },
      { name: 'audit_by_client', fields: ['clientId', 'at'] },
    ],
  },
);
