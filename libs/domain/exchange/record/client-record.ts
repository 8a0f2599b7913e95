import type { Client, Consent } from '../../care/client';
import type { Episode, Session, TechniqueUse } from '../../care/episode';
import type { CarePlan } from '../../care/episode/care-plan';
import type { EpisodeStep } from '../../care/episode/episode-step';
import type { PainArea, PostureFinding, TriggerPointFinding } from '../../care/finding';
import type { ExerciseLog, ExercisePrescription, Goal, GoalScore } from '../../care/goal';
import type { QuestionnaireAnswer, QuestionnaireResponse } from '../../care/questionnaire';
import type { Reading } from '../../care/reading';
import type { OwnMeasure } from '../../measures/own-measure';

type Own<T> = Omit<T, 'clientId'>;

/** A reading as it was at one time. Why it was corrected is a note of the practice and not part of it. */
export interface ReadingVersion extends Own<Reading> {
  /** From 1. */
  readonly version: number;
  /** The version that this one replaces; `null` for the first. */
  readonly corrects: string | null;
  /** When it was corrected or taken back; `null` while it counts. */
  readonly endedAt: string | null;
  readonly recordedAt: string;
}

/** Somebody who looked, as the client may see it. */
export interface LookedAt {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly who: string;
  readonly role: string;
  readonly what: string;
  readonly why: string;
}

/** All that is kept of one client, as it is given out. */
export interface ClientRecord {
  readonly practice: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly client: Client;
  /** Names of who treats, by id. */
  readonly practitioners: Readonly<Record<string, string>>;
  readonly ownMeasures: readonly OwnMeasure[];
  readonly episodes: readonly Own<Episode>[];
  /** Every plan of every episode, oldest first. */
  readonly plans: readonly Own<CarePlan>[];
  /** What happened to episodes as a whole, oldest first. */
  readonly steps: readonly Own<EpisodeStep>[];
  /** Oldest first. */
  readonly sessions: readonly Own<Session>[];
  readonly techniqueUses: readonly Own<TechniqueUse>[];
  /** Oldest first, superseded ones too. */
  readonly readings: readonly ReadingVersion[];
  readonly triggerPoints: readonly Own<TriggerPointFinding>[];
  readonly postures: readonly Own<PostureFinding>[];
  readonly painAreas: readonly Own<PainArea>[];
  /** Oldest first. */
  readonly questionnaires: readonly Own<QuestionnaireResponse>[];
  readonly answers: readonly Own<QuestionnaireAnswer>[];
  readonly goals: readonly Own<Goal>[];
  readonly goalScores: readonly Own<GoalScore>[];
  readonly exercises: readonly Own<ExercisePrescription>[];
  readonly exerciseLogs: readonly Own<ExerciseLog>[];
  /** Oldest first. */
  readonly consents: readonly (Own<Consent> & { readonly way: string })[];
  /** Latest first. */
  readonly looks: readonly LookedAt[];
}
