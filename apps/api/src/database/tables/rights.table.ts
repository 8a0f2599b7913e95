import { day, defaulting, instant, oneOf, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';

/** What can be said of a record as a whole. */
export const markKinds = ['RESTRICTED', 'ON_HOLD', 'ERASURE_ASKED'] as const;

/** Something said of a record as a whole, by whom and why. */
export interface RecordMark {
  readonly id: string;
  readonly clientId: string;
  /** Hidden and in no comparison; kept for a dispute whatever the calendar says; or waiting to be erased. */
  readonly kind: (typeof markKinds)[number];
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly endedBy: string | null;
  /** When it was taken back; `null` while it stands. */
  readonly endedAt: string | null;
  /** Why it was taken back; `null` while it stands, and where nobody was asked. */
  readonly endReason: string | null;
}

/** For a short time one person may read a restricted record of a client whom they treat. */
export interface RecordOpening {
  readonly id: string;
  readonly clientId: string;
  /** The restriction that was opened; a later one is not. `null` where it is older than this rule, and opens nothing. */
  readonly markId: string | null;
  readonly accountId: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly endsAt: string;
}

/** What a client says is wrong in their record, and what the practice answered. */
export interface CorrectionRequest {
  readonly id: string;
  readonly clientId: string;
  /** The reading that it is about; `null` where it is about something else. */
  readonly readingId: string | null;
  readonly words: string;
  readonly askedAt: string;
  /** `null` until it is answered. */
  readonly outcome: 'CORRECTED' | 'NOT_CORRECTED' | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** For how long a practice keeps records; without a row what `usualRetention` says. */
export interface StoredRetention {
  /** Whole years after the last visit. */
  readonly years: number;
  /** Until which birthday the record of somebody is kept who was a minor at the last visit. */
  readonly minorsUntilAge: number;
}

/** A change of how long a practice keeps records; nothing of it can be changed afterwards. */
export interface RetentionChange {
  readonly id: string;
  /** What held before. */
  readonly fromYears: number;
  readonly fromMinorsUntilAge: number;
  /** What held from then on. */
  readonly years: number;
  readonly minorsUntilAge: number;
  readonly reason: string;
  readonly changedBy: string;
  /** The name of who changed it, as it was then. */
  readonly changer: string | null;
  readonly changedAt: string;
}

/** What is left of a record that was erased: that there was one, of whom, from when to when. */
export interface Erasure {
  readonly id: string;
  /** The id that the client had; what stands in the audit trail names it. */
  readonly erasedId: string;
  readonly name: string;
  readonly reference: string | null;
  readonly firstServiceOn: string | null;
  readonly lastServiceOn: string | null;
  readonly reason: string;
  /** The account that asked for it. */
  readonly askedBy: string;
  readonly erasedAt: string;
}

const ofClient = { fields: ['clientId'], to: 'client' } as const;
const ofPractice = { fields: [], to: 'practice' } as const;

/** What is said of records as a whole; of each kind at most one stands. */
export const recordMarks = practiceTable<RecordMark>()(
  'record_mark',
  {
    id: uuid(),
    clientId: uuid(),
    kind: oneOf(...markKinds),
    reason: text(),
    setBy: uuid(),
    setAt: defaulting(instant(), 'now()'),
    endedBy: optional(uuid()),
    endedAt: optional(instant()),
    endReason: optional(text()),
  },
  {
    key: ['id'],
    references: [ofClient],
    indices: [
      {
        name: 'record_mark_stands_once',
        fields: ['clientId', 'kind'],
        unique: true,
        where: 'ended_at is null',
      },
    ],
    checks: { reason_given: "reason <> ''" },
  },
);

/** Restricted records that were opened for reading. */
export const recordOpenings = practiceTable<RecordOpening>()(
  'record_opening',
  {
    id: uuid(),
    clientId: uuid(),
    markId: optional(uuid()),
    accountId: uuid(),
    reason: text(),
    openedAt: defaulting(instant(), 'now()'),
    endsAt: instant(),
  },
  {
    key: ['id'],
    references: [ofClient],
    indices: [{ name: 'record_opening_by_client', fields: ['clientId', 'accountId', 'endsAt'] }],
    checks: { reason_given: "reason <> ''" },
  },
);

/** What clients say is wrong. */
export const correctionRequests = practiceTable<CorrectionRequest>()(
  'correction_request',
  {
    id: uuid(),
    clientId: uuid(),
    readingId: optional(uuid()),
    words: text(),
    askedAt: defaulting(instant(), 'now()'),
    outcome: optional(oneOf('CORRECTED', 'NOT_CORRECTED')),
    answer: optional(text()),
    answeredBy: optional(uuid()),
    answeredAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [ofClient],
    indices: [{ name: 'correction_request_by_client', fields: ['clientId', 'askedAt'] }],
    checks: {
      words_given: "words <> ''",
      answered_whole:
        '(outcome is null) = (answered_at is null) and (outcome is null) = (answer is null)',
    },
  },
);

/** For how long practices keep records. */
export const retentions = practiceTable<StoredRetention>()(
  'retention',
  { years: small(), minorsUntilAge: small() },
  {
    key: [],
    references: [ofPractice],
    checks: {
      years_possible: 'years between 1 and 100',
      age_possible: 'minors_until_age between 18 and 100',
    },
  },
);

/** How long practices kept records before, and who changed it why. */
export const retentionChanges = practiceTable<RetentionChange>()(
  'retention_change',
  {
    id: uuid(),
    fromYears: small(),
    fromMinorsUntilAge: small(),
    years: small(),
    minorsUntilAge: small(),
    reason: text(),
    changedBy: uuid(),
    changer: optional(text()),
    changedAt: defaulting(instant(), 'now()'),
  },
  { key: ['id'], references: [ofPractice], checks: { reason_given: "reason <> ''" } },
);

/** Records that were erased. */
export const erasures = practiceTable<Erasure>()(
  'erasure',
  {
    id: uuid(),
    erasedId: uuid(),
    name: text(),
    reference: optional(text()),
    firstServiceOn: optional(day()),
    lastServiceOn: optional(day()),
    reason: text(),
    askedBy: uuid(),
    erasedAt: defaulting(instant(), 'now()'),
  },
  { key: ['id'], references: [ofPractice] },
);
