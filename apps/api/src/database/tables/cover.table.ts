import { instant, optional, text, uuid } from '../column';
import { practiceTable } from '../table';

/** For a time one person may see the clients of a colleague, for a reason that is written down. */
export interface Cover {
  readonly id: string;
  /** Who covers. */
  readonly accountId: string;
  /** Whose clients they may see. */
  readonly practitionerId: string;
  readonly reason: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly arrangedBy: string;
  /** When it was ended before its time; `null` where it was not. */
  readonly endedAt: string | null;
}

/** Covers, past ones too. */
export const covers = practiceTable<Cover>()(
  'cover',
  {
    id: uuid(),
    accountId: uuid(),
    practitionerId: uuid(),
    reason: text(),
    startsAt: instant(),
    endsAt: instant(),
    arrangedBy: uuid(),
    endedAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [
      { fields: ['accountId'], to: 'membership', columns: ['account_id'] },
      { fields: ['practitionerId'], to: 'practitioner' },
    ],
    indices: [{ name: 'cover_by_account', fields: ['accountId', 'endsAt'] }],
    checks: { reason_given: "reason <> ''", ends_after_start: 'starts_at < ends_at' },
  },
);
