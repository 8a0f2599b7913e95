import type { Side } from '../body/side';
import type { Sex } from '../care/client';
import type { Context, Mode } from '../care/reading';
import type { OwnMeasure } from '../measures/own-measure';

/**
 * One word for every row, or a word for each spelling found in a column.
 * A spelling that is not listed is refused by name; cells are compared exactly, without outer spaces.
 */
export type Choice<Word> = Constant<Word> | FromColumn<Word>;

/** The same word for every row. */
export interface Constant<Word> {
  readonly is: Word;
}

/** A word that depends on what a column says. */
export interface FromColumn<Word> {
  readonly column: string;
  readonly values: Readonly<Record<string, Word>>;
  /** What an empty cell says; without it an empty cell is refused. */
  readonly blank?: Word;
  /** Spellings whose word says less than the cell did; each is noted in the report. */
  readonly widened?: readonly string[];
}

/** Where on the body a row is about; one spelling may also decide the measure. */
export interface Place {
  /** The key of a body region or muscle, or `whole_body`. */
  readonly site: string;
  /** The side where the file says none. */
  readonly side?: Side;
  readonly measure?: string;
}

/** Who a row is about. A file's keys mean nothing outside it, so the reference carries the file's kind. */
export interface ClientRule {
  /** The columns that make the key, joined by a hyphen; none where the whole file is one client. */
  readonly columns: readonly string[];
  /** The client's number at the practice, with `{key}` where there is one: `hips-{key}`. */
  readonly reference: string;
  /** How the client is called, with `{key}` where there is one. */
  readonly name: string;
}

/** The day of a row, in three columns; where `fillDown`, an empty cell means the value above it. */
export interface DayInParts {
  readonly kind: 'PARTS';
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly fillDown: boolean;
}

/** The day of a row, in one column. */
export interface DayInColumn {
  readonly kind: 'COLUMN';
  readonly column: string;
  readonly format: DateFormat;
}

/** How one column writes a day; one or two digits for day and month, four for the year. */
export type DateFormat = 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'DD.MM.YYYY';

/** The file has no dates: visits are put at offsets from a day that is assumed, and the report says so. */
export interface DayOfVisit {
  readonly kind: 'VISITS';
  /** The calendar day that is assumed for offset 0. */
  readonly anchorDate: string;
  /** A column that moves the whole row: a period or a visit number. */
  readonly shift?: {
    readonly column: string;
    readonly values: Readonly<Record<string, { readonly days: number; readonly visits: number }>>;
  };
}

/** How the day of a row is found. */
export type DateRule = DayInParts | DayInColumn | DayOfVisit;

/** Who treated: names listed by spelling, or made from a template with `{value}`. */
export interface PractitionerRule {
  readonly column: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly template?: string;
}

/** A treatment that a row tells of, at one visit. */
export interface TechniqueRule {
  /** Keys of techniques; `null` says that none was used. */
  readonly technique: Choice<string | null>;
  readonly site: Choice<string>;
  readonly side: Choice<Side>;
  readonly dayOffset: number;
}

/** One value that a row holds: where it stands, and what it is. */
export interface ReadingRule {
  readonly column: string;
  readonly measure: Choice<string>;
  readonly place: Choice<Place>;
  /** Without it the place's own side. */
  readonly side?: Choice<Side>;
  readonly movement: Choice<string>;
  readonly mode: Choice<Mode>;
  /** In UCUM, and the measure's own: values are never converted. */
  readonly unit: Choice<string>;
  readonly context: Choice<Context>;
  /** The visit's number; `null` where visits are not numbered. */
  readonly visit: number | null;
  /** Days after the row's own day. */
  readonly dayOffset: number;
  /** `SUSPECT_MISSING`: a zero beside an empty `blankWith` is taken as not measured, and flagged. */
  readonly zeroMeans: 'VALUE' | 'SUSPECT_MISSING';
  readonly blankWith?: string;
}

/** How one kind of file is read. Written as JSON; nothing about a file is guessed. */
export interface Mapping {
  /** Lower case with hyphens. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What the file does not say and this mapping takes for granted; repeated in every report. */
  readonly assumptions: readonly string[];
  /** `WIDE`: several columns of values in a row; `LONG`: one. */
  readonly shape: 'LONG' | 'WIDE';
  /** On which line the names of the columns stand, from 1. */
  readonly headerLine: number;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  /** Spellings of "nothing", the empty one among them. */
  readonly missing: readonly string[];
  readonly client: ClientRule;
  readonly sex: Choice<Sex>;
  readonly dates: DateRule;
  /** Key of a condition in the catalogue. */
  readonly condition: Choice<string>;
  readonly conditionSide: Choice<Side>;
  /** The arm of a trial; `null` where there is none. */
  readonly arm: Choice<string | null>;
  /** Without it, the practitioner who is named at the import. */
  readonly practitioner?: PractitionerRule;
  /** Whether a visit is a session; diaries and questionnaires are not. */
  readonly sessions: boolean;
  readonly technique?: TechniqueRule;
  readonly readings: readonly ReadingRule[];
  readonly ownMeasures: readonly OwnMeasure[];
}
