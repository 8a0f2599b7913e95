/** Every direction there is. */
export const directions = ['HIGHER', 'LOWER', 'TARGET', 'NONE'] as const;

/** Which change is better: towards higher or lower values, towards a target, or none that can be called better. */
export type Direction = (typeof directions)[number];

/** What a value of the measure can be used for when results are judged. */
export type OutcomeRole =
  'PRIMARY' | 'SECONDARY' | 'VISIT_ONLY' | 'COVARIATE' | 'PROCESS' | 'NEVER';

/** One thing that can be measured on a client, with the facts needed to record, show and judge it. */
export interface Measure {
  /** The stable key, lower case with underscores; a practice's own measure begins with `own_`. */
  readonly key: string;
  readonly name: string;
  /** What it is about, in the field's words: "pain intensity". */
  readonly construct: string;
  readonly recordedBy: 'CLIENT' | 'PRACTITIONER';
  /** The lowest possible value; `null` where the scale has no numbers. */
  readonly min: number | null;
  readonly max: number | null;
  /** The smallest step between two values that can be recorded. */
  readonly step: number | null;
  readonly direction: Direction;
  /** The unit in UCUM: `{score}`, `mm`, `deg`, `cm`, `%`. */
  readonly unit: string;
  readonly items: string;
  readonly scoring: string;
  readonly missingItems: string;
  readonly recall: string;
  /** Whether the words of its items may be shown; where not, only totals are taken. */
  readonly itemTextMayBeShown: boolean;
  readonly licence: string;
  /** Its LOINC code; `null` where none fits. */
  readonly loinc: string | null;
  readonly outcome: OutcomeRole;
  readonly source: string;
  /** Whether the source was seen; what was not seen is never shown to a client. */
  readonly verified: boolean;
  /** What limits its use beyond these fields; absent where nothing does. */
  readonly note?: string;
}
