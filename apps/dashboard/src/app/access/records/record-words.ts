import { shortDayText } from '@unknot/charts/day-axis';
import type { RecordMarkKind } from '@unknot/contract/schema.generated';
import type { RecordRowFragment } from './records.generated';

/** What an owner can do with a record as a whole. */
export type Deed = 'RESTRICT' | 'LIFT' | 'HOLD' | 'RELEASE' | 'ERASE' | 'KEEP';

/** How a deed is offered and asked once more. */
export interface DeedWords {
  /** On the menu. */
  readonly label: string;
  readonly question: (name: string) => string;
  /** What follows, a sentence each. */
  readonly consequences: readonly string[];
  readonly go: string;
  /** What is said once it is done. */
  readonly done: (name: string) => string;
}

/** Which mark a deed sets or takes back. */
export const markOf: Readonly<Record<Deed, RecordMarkKind>> = {
  RESTRICT: 'RESTRICTED',
  LIFT: 'RESTRICTED',
  HOLD: 'ON_HOLD',
  RELEASE: 'ON_HOLD',
  ERASE: 'ERASURE_ASKED',
  KEEP: 'ERASURE_ASKED',
};

/** The deeds in words. */
export const deedWords: Readonly<Record<Deed, DeedWords>> = {
  RESTRICT: {
    label: 'Restrict',
    question: (name) => `Restrict the record of ${name}?`,
    consequences: [
      'It is in no list and no comparison from now on. Who treats the client opens it with a reason, for an hour.',
      'The client still sees it, and that it was restricted.',
    ],
    go: 'Restrict',
    done: (name) => `The record of ${name} is restricted.`,
  },
  LIFT: {
    label: 'Lift the restriction',
    question: (name) => `Lift the restriction of the record of ${name}?`,
    consequences: [
      'Who treats the client sees it again, and it counts in comparisons where the client agrees to that.',
    ],
    go: 'Lift it',
    done: (name) => `The record of ${name} is not restricted any more.`,
  },
  HOLD: {
    label: 'Put on hold',
    question: (name) => `Put the record of ${name} on hold?`,
    consequences: [
      'For a dispute or a court: it cannot be erased until the hold is lifted, whatever the day. Nothing else changes.',
    ],
    go: 'Put on hold',
    done: (name) => `The record of ${name} is on hold.`,
  },
  RELEASE: {
    label: 'Lift the hold',
    question: (name) => `Lift the hold of the record of ${name}?`,
    consequences: ['It can be erased again from its day on.'],
    go: 'Lift it',
    done: (name) => `The record of ${name} is not on hold any more.`,
  },
  ERASE: {
    label: 'File for erasure',
    question: (name) => `File the record of ${name} to be erased?`,
    consequences: [
      'It waits until whoever runs the machine erases it from the command line. Until then you can take this back.',
      'After that nothing brings it back. What stays is that there was a record: name, number, first and last visit.',
    ],
    go: 'File for erasure',
    done: (name) => `The record of ${name} waits to be erased.`,
  },
  KEEP: {
    label: 'Take the erasure back',
    question: (name) => `Take back that the record of ${name} be erased?`,
    consequences: ['It is kept. Where it is restricted it stays so.'],
    go: 'Take it back',
    done: (name) => `The record of ${name} is kept.`,
  },
};

/** What can be done with a record as it stands. `today` is a calendar day. */
export function deedsOn(record: RecordRowFragment, today: string): readonly Deed[] {
  const { restricted, onHold, erasureAsked, earliestErasureOn } = record;
  const mayErase = onHold === null && today >= earliestErasureOn;
  return [
    restricted === null ? 'RESTRICT' : 'LIFT',
    onHold === null ? 'HOLD' : 'RELEASE',
    ...(erasureAsked !== null ? (['KEEP'] as const) : mayErase ? (['ERASE'] as const) : []),
  ];
}

/** Whether a record may be erased, and where not, why not yet. `today` is a calendar day. */
export function erasureWords(record: RecordRowFragment, today: string): string {
  const { onHold, erasureAsked, earliestErasureOn: day } = record;
  const isWaiting = erasureAsked !== null;
  if (onHold !== null) return isWaiting ? 'Waits for the hold to be lifted' : 'Not while on hold';
  if (today < day) return isWaiting ? 'Waits for this day' : 'To be kept until then';
  return isWaiting ? 'Waits for the command line' : 'Can be erased';
}

/** The last visit in words. */
export function lastVisitWords(day: string | null): string {
  return day === null ? 'no visit' : `last visit ${shortDayText(day)}`;
}

/** What can be shown, with the word for it; the mark is what the server is asked for. */
export const shownKinds = [
  { key: '', words: 'Every record', mark: null },
  { key: 'restricted', words: 'Restricted', mark: 'RESTRICTED' },
  { key: 'hold', words: 'On hold', mark: 'ON_HOLD' },
  { key: 'waiting', words: 'Waiting to be erased', mark: 'ERASURE_ASKED' },
  { key: 'erased', words: 'Erased', mark: null },
] as const satisfies readonly {
  readonly key: string;
  readonly words: string;
  readonly mark: RecordMarkKind | null;
}[];
