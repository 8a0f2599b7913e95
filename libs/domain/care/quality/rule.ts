import type { Series } from '../reading';
import type { MeasureFacts, Vocabulary } from '../vocabulary';

/** What is made of an oddity: the value is left out, is kept with a mark, or is only mentioned. */
export type Severity = 'REFUSED' | 'FLAGGED' | 'NOTE';

/** What a rule has to say against a value. */
export interface Verdict {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** A value with what must be known to judge it. */
export interface Subject {
  readonly reading: Series & { readonly takenOn: string };
  readonly value: number;
  readonly measure: MeasureFacts;
  readonly vocabulary: Vocabulary;
  /** The calendar day at the practice. */
  readonly today: string;
  /** The smallest change that is more than measurement error; `undefined` where none is known. */
  readonly detectableChange: number | undefined;
  /** The client's value before this one in the same series; `undefined` where there is none. */
  readonly previous: { readonly value: number; readonly takenOn: string } | undefined;
}

/** Judges one value; `undefined` says that there is nothing against it. */
export type Rule = (subject: Subject) => Verdict | undefined;
