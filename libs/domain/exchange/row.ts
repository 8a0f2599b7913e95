import type { Side } from '../body/side';
import type { Sex } from '../care/client';
import type { Severity } from '../care/quality/rule';
import type { AbsentReason, Context, Series } from '../care/reading';

/** One record of a file, as it was read. */
export interface Row {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** In the order of the header; never more or fewer without being refused. */
  readonly cells: readonly string[];
}

/** Something odd in a file, told so that a person can find it. */
export interface ImportFinding {
  /** From 1; `null` where the whole file is meant. */
  readonly line: number | null;
  /** `null` where the whole row is meant. */
  readonly column: string | null;
  /** A stable code in UPPER_CASE. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence. It may quote the cell: it is shown to who imports, and never logged. */
  readonly message: string;
}

/** A value that a file offers as a reading; not stored yet. */
export interface CandidateReading extends Series {
  /** The client's number at the practice. */
  readonly reference: string;
  /** `null` exactly when `absent` says why. */
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  readonly unit: string;
  readonly context: Context;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly takenOn: string;
  readonly visit: number | null;
  readonly line: number;
  readonly column: string;
  /** The same text whenever the same value of the same kind of file is read again. */
  readonly rowKey: string;
  /** Codes of the flags that it carries. */
  readonly warnings: readonly string[];
}

/** A treatment that a file tells of; not stored yet. */
export interface CandidateTechnique {
  readonly reference: string;
  readonly technique: string;
  readonly site: string;
  readonly side: Side;
  readonly takenOn: string;
}

/** The client and the one episode that all rows of this client in the file belong to. */
export interface CandidateCare {
  readonly reference: string;
  readonly name: string;
  readonly sex: Sex;
  readonly condition: string;
  readonly side: Side;
  readonly arm: string | null;
  /** `null`: the practitioner who is named at the import. */
  readonly practitioner: string | null;
}

/** What became of one row. */
export interface RowRecords {
  readonly line: number;
  /** The worst that was found: a row with one refused value is refused, its other values are kept. */
  readonly standing: 'ACCEPTED' | 'FLAGGED' | 'REFUSED';
  /** `null` where the row as a whole is refused. */
  readonly care: CandidateCare | null;
  readonly readings: readonly CandidateReading[];
  readonly techniques: readonly CandidateTechnique[];
  readonly findings: readonly ImportFinding[];
}
