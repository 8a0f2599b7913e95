import { defaulting, instant, oneOf, optional, text, uuid } from '../column';
import { practiceTable } from '../table';

/** What a client asks for, of their record as a whole, and what the practice answered. */
export interface RecordRequest {
  readonly id: string;
  readonly clientId: string;
  readonly kind: 'RESTRICTION' | 'ERASURE';
  /** Why; `null` where no reason was given. */
  readonly words: string | null;
  /** The client's account, or a guardian's. */
  readonly askedBy: string;
  readonly askedAt: string;
  /** `null` until it is answered. */
  readonly outcome: 'ACCEPTED' | 'DECLINED' | 'TAKEN_BACK' | null;
  /** `null` until it is answered, and where the client took it back. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
}

/** What clients ask for, of their records as a whole. */
export const recordRequests = practiceTable<RecordRequest>()(
  'record_request',
  {
    id: uuid(),
    clientId: uuid(),
    kind: oneOf('RESTRICTION', 'ERASURE'),
    words: optional(text()),
    askedBy: uuid(),
    askedAt: defaulting(instant(), 'now()'),
    outcome: optional(oneOf('ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    answer: optional(text()),
    answeredBy: optional(uuid()),
    answeredAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [{ fields: ['clientId'], to: 'client' }],
    indices: [
      {
        name: 'record_request_waits_once',
        fields: ['clientId', 'kind'],
        unique: true,
        where: 'answered_at is null',
      },
      { name: 'record_request_by_client', fields: ['clientId', 'askedAt'] },
    ],
    checks: {
      words_given: "words <> ''",
      answered_whole:
        "(outcome is null) = (answered_at is null) and (answer is null) = (outcome is null or outcome = 'TAKEN_BACK')",
    },
  },
);
