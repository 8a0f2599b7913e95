import { v7 as uuidv7 } from 'uuid';
import type { AbsentReason, Mode, PainKind, Side } from '@unknot/contract/schema.generated';
import { isBegun, type DraftForm } from './questionnaire-draft';
import type { VisitFormQuery } from './visit.generated';

/** All that the form of a visit shows. */
export type Form = NonNullable<VisitFormQuery['visitForm']>;

/** One thing that can be measured. */
export type FormMeasure = Form['measures'][number];

/** A value that was entered today, or the reason why there is none. */
export interface DraftReading {
  readonly id: string;
  readonly value: number | null;
  readonly absent: AbsentReason | null;
  /** Codes of warnings that were accepted. */
  readonly accepted: readonly string[];
  /** Whether the client moved or was moved, where that is not as the form has it. */
  readonly mode?: Mode;
  /** What it was measured with, where that is not as the last time; empty for not said. */
  readonly tool?: string;
  /** Pain at the end of the range. */
  readonly endPain?: { readonly id: string; readonly value: number } | null;
}

/** Whether there is something to store: how it was measured alone is nothing. */
export function isEntered({ value, absent, endPain }: DraftReading): boolean {
  return value !== null || absent !== null || (endPain ?? null) !== null;
}

/** A trigger point that is looked for today; nothing is stored of it until it has a severity. */
export interface DraftPoint {
  readonly id: string;
  readonly muscle: string;
  readonly muscleName: string;
  readonly side: Side;
  readonly point: number;
  readonly severity: number | null;
  readonly tautBand: boolean | null;
  readonly localTwitch: boolean | null;
  readonly familiarPain: boolean | null;
  readonly referral: readonly string[];
}

/** A technique as it was used today. */
export interface DraftTechnique {
  readonly technique: string;
  readonly name: string;
  readonly site: string;
  readonly siteName: string;
  readonly side: Side;
  readonly minutes: number | null;
}

/** An area of pain; nothing is stored of it until it has a number. */
export interface DraftArea {
  readonly id: string;
  readonly site: string;
  readonly siteName: string;
  readonly side: Side;
  readonly kind: PainKind;
  readonly intensity: number | null;
}

/** A posture finding; nothing is stored of it until it has a grade. */
export interface DraftPosture {
  readonly id: string;
  readonly finding: string;
  readonly name: string;
  readonly side: Side;
  readonly grade: number | null;
}

/** A goal that is set today. */
export interface DraftGoal {
  readonly id: string;
  readonly words: string;
  readonly startScore: number;
  readonly targetScore: number;
}

/** An exercise that is given today. */
export interface DraftExercise {
  readonly id: string;
  readonly exercise: string;
  readonly timesPerWeek: number;
}

/** A visit that is being written down. What was last time is never in it unless it was entered again. */
export interface VisitDraft {
  readonly id: string;
  /** How many visits the person has seen. */
  readonly version: number;
  /** When the form was opened; the instant of the visit where no other day is named. */
  readonly startedAt: string;
  /** Another day on which it was held; `null` for today. */
  readonly heldOn: string | null;
  readonly minutes: number | null;
  /** Keys of the measures that stand in the form. */
  readonly shown: readonly string[];
  readonly readings: Readonly<Record<string, DraftReading>>;
  /** Questionnaires by measure; a draft of before has none. */
  readonly forms?: Readonly<Record<string, DraftForm>>;
  readonly points: readonly DraftPoint[];
  readonly techniques: readonly DraftTechnique[];
  readonly areas: readonly DraftArea[];
  readonly postures: readonly DraftPosture[];
  /** By goal. */
  readonly scores: Readonly<Record<string, { readonly id: string; readonly score: number }>>;
  readonly goals: readonly DraftGoal[];
  readonly exercises: readonly DraftExercise[];
  /** By exercise and day, joined by a slash. */
  readonly days: Readonly<Record<string, { readonly id: string; readonly done: boolean }>>;
}

/** A change to a draft. */
export type Change = Partial<VisitDraft>;

/** A draft with nothing in it; a first visit already shows the scores that everybody should have. */
export function emptyDraft({ version, lastVisit, measures }: Form, now: string): VisitDraft {
  const due = measures.filter((measure) => measure.due).map(({ key }) => key);
  return {
    ...{ id: uuidv7(), version, startedAt: now, heldOn: null, minutes: null },
    ...{ shown: lastVisit === null ? due : [], readings: {}, points: [], techniques: [] },
    ...{ areas: [], postures: [], scores: {}, goals: [], exercises: [], days: {} },
  };
}

/** Puts what was measured and found the last time into the form, as questions without answers. */
export function withLastMeasures(draft: VisitDraft, form: Form): Change {
  const measured = form.measures.filter(({ atLastVisit }) => atLastVisit).map(({ key }) => key);
  const known = new Set(draft.points.map(pointKeyOf));
  const lastDay = form.triggerPoints[0]?.foundOn;
  const points = form.triggerPoints
    .filter(({ severity, foundOn }) => severity > 0 && foundOn === lastDay)
    .map((found) => newPoint(found))
    .filter((point) => !known.has(pointKeyOf(point)));
  return {
    shown: [...new Set([...draft.shown, ...measured])],
    points: [...draft.points, ...points],
  };
}

/** A point to look for, with nothing found yet. */
export function newPoint({
  muscle,
  muscleName,
  side,
  point = 1,
}: Pick<DraftPoint, 'muscle' | 'muscleName' | 'side'> & { point?: number }): DraftPoint {
  return {
    ...{ id: uuidv7(), muscle, muscleName, side, point, severity: null },
    ...{ tautBand: null, localTwitch: null, familiarPain: null, referral: [] },
  };
}

/** Muscle, side and number of a point as one text. */
export function pointKeyOf({
  muscle,
  side,
  point,
}: Pick<DraftPoint, 'muscle' | 'side' | 'point'>): string {
  return `${muscle}/${side}/${point}`;
}

/** Whether anything was entered. */
export function isTouched(draft: VisitDraft): boolean {
  const lists = [draft.techniques, draft.goals, draft.exercises];
  const found = [
    ...draft.points.map(({ severity }) => severity),
    ...draft.areas.map(({ intensity }) => intensity),
    ...draft.postures.map(({ grade }) => grade),
  ];
  const tables = [draft.scores, draft.days];
  return (
    Object.values(draft.forms ?? {}).some(isBegun) ||
    Object.values(draft.readings).some(isEntered) ||
    lists.some((list) => list.length > 0) ||
    found.some((value) => value !== null) ||
    tables.some((table) => Object.keys(table).length > 0)
  );
}
