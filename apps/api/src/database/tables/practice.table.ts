import type { Location, Practice, Practitioner } from '@unknot/domain/access/practice';
import { day, defaulting, flag, instant, many, optional, text, uuid, whole } from '../column';
import { practiceTable } from '../table';

/** A clinic with its own rules for signing in. */
export interface StoredPractice extends Omit<Practice, 'id'> {
  readonly createdAt: string;
  /** Whether owners have to use one-time codes. */
  readonly ownersNeedSecondFactor: boolean;
  /** For how many minutes a sign-in of staff holds without being used. */
  readonly idleMinutes: number;
  /** What stands under its name on pages that leave it: address, telephone; at most four lines. */
  readonly letterhead: readonly string[];
}

/** Clinics; the row's key is the practice itself. */
export const practices = practiceTable<StoredPractice>()(
  'practice',
  {
    name: text(),
    timeZone: text(),
    createdAt: defaulting(instant(), 'now()'),
    ownersNeedSecondFactor: defaulting(flag(), 'false'),
    idleMinutes: defaulting(whole(), '120'),
    letterhead: defaulting(many(text()), "'{}'"),
  },
  {
    key: [],
    checks: {
      name_given: "name <> ''",
      idle_minutes_sensible: 'idle_minutes between 5 and 720',
      letterhead_short: 'cardinality(letterhead) <= 4',
    },
  },
);

const ofPractice = { fields: [], to: 'practice' } as const;

/** Places where a practice treats. */
export const locations = practiceTable<Location>()(
  'location',
  { id: uuid(), name: text() },
  { key: ['id'], references: [ofPractice] },
);

/** People who treat. */
export const practitioners = practiceTable<Practitioner>()(
  'practitioner',
  { id: uuid(), name: text(), locationId: optional(uuid()), leftOn: optional(day()) },
  { key: ['id'], references: [ofPractice, { fields: ['locationId'], to: 'location' }] },
);
