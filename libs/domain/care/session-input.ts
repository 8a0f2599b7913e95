import type { Side } from '../body/side';
import type { FindingEntries } from './finding-entry';
import type { HomeEntries } from './home-entry';
import type { QuestionnaireEntries } from './questionnaire';
import type { AbsentReason, Context, Mode } from './reading';

/** A reading as a person enters it. */
export interface ReadingEntry {
  readonly id: string;
  readonly measure: string;
  readonly site: string;
  readonly movement?: string | null | undefined;
  readonly side: Side;
  readonly mode?: Mode | null | undefined;
  readonly context: Context;
  readonly value?: number | null | undefined;
  readonly absent?: AbsentReason | null | undefined;
  readonly tool?: string | null | undefined;
  /** Codes of the warnings that the person has seen and accepted. */
  readonly acceptedWarnings?: readonly string[] | null | undefined;
}

/** A technique as a person enters it. */
export interface TechniqueEntry {
  readonly technique: string;
  readonly site: string;
  readonly side: Side;
  readonly minutes?: number | null | undefined;
}

/** A visit as a person enters it. */
export interface SessionEntry extends FindingEntries, HomeEntries, QuestionnaireEntries {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly startedAt: string;
  readonly minutes?: number | null | undefined;
  readonly locationId?: string | null | undefined;
  readonly readings: readonly ReadingEntry[];
  readonly techniques: readonly TechniqueEntry[];
  /** How many visits of the episode the person had seen; left out by those who do not look first. */
  readonly expectedVersion?: number | null | undefined;
}

/** The series that an entry belongs to. */
export function seriesOfEntry(entry: ReadingEntry) {
  return {
    measure: entry.measure,
    site: entry.site,
    movement: entry.movement ?? 'none',
    side: entry.side,
    mode: entry.mode ?? 'NONE',
  } as const;
}
