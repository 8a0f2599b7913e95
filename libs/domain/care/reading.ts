import type { Side } from '../body/side';

/** Every context there is. */
export const contexts = [
  'PRE_SESSION',
  'POST_SESSION',
  'DIARY',
  'REMOTE',
  'INTAKE',
  'DISCHARGE',
] as const;

/** When and where a reading was taken; what was taken after a treatment never counts as an outcome. */
export type Context = (typeof contexts)[number];

/** The contexts whose readings say something about the result of care. */
export const outcomeContexts: readonly Context[] = contexts.filter(
  (context) => context !== 'POST_SESSION',
);

/** Why a reading has no value. "Not measured" is not "unable". */
export type AbsentReason = 'NOT_MEASURED' | 'UNABLE_PAIN' | 'UNABLE_OTHER' | 'DECLINED';

/** Every mode there is. */
export const modes = ['ACTIVE', 'PASSIVE', 'NONE'] as const;

/** Whether the client moved or was moved; `NONE` where the measure is no movement. */
export type Mode = (typeof modes)[number];

/** Where a reading came from. */
export type Source = 'CLINIC' | 'CHECK_IN' | 'IMPORT' | 'SAMPLE';

/** What is measured, and where: readings of the same series can be put on one line. */
export interface Series {
  /** The key of the measure. */
  readonly measure: string;
  /** The key of a body region or muscle; `whole_body` where the measure is about the person. */
  readonly site: string;
  /** The key of a movement, `none` where the measure is no movement. */
  readonly movement: string;
  readonly side: Side;
  readonly mode: Mode;
}

/** One measured value, or the reason why there is none. */
export interface Reading extends Series {
  /** A UUIDv7 made by whoever records it, so that recording it again changes nothing. */
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  /** The session in which it was taken; `null` for diaries and check-ins. */
  readonly sessionId: string | null;
  readonly context: Context;
  /** In `unit`; `null` exactly when `absent` says why. Zero is a value. */
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  /** UCUM. */
  readonly unit: string;
  readonly practitionerId: string | null;
  /** What it was measured with: `goniometer`; empty where no tool is used or none is known. */
  readonly tool: string;
  readonly source: Source;
  /** The calendar day at the practice, `YYYY-MM-DD`. */
  readonly takenOn: string;
  /** The instant, ISO 8601 with zone. */
  readonly takenAt: string;
  /** Codes of the warnings that were accepted when it was recorded. */
  readonly warnings: readonly string[];
}

/** The series as one text, for use as a key. */
export function seriesKeyOf({ measure, site, movement, side, mode }: Series): string {
  return `${measure}/${site}/${movement}/${side}/${mode}`;
}
