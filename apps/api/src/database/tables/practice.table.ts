import type { Location, Practice, Practitioner } from '@unknot/domain/access/practice';
import { day, defaulting, instant, optional, text, uuid } from '../column';
import { practiceTable } from '../table';

/** Clinics; the row's key is the practice itself. */
export const practices = practiceTable<Omit<Practice, 'id'> & { createdAt: string }>()(
  'practice',
  { name: text(), timeZone: text(), createdAt: defaulting(instant(), 'now()') },
  { key: [], checks: { name_given: "name <> ''" } },
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
