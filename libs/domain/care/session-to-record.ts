import type { Session, TechniqueUse } from './episode';
import { findingProblemsOf, findingsToRecord, type FindingsToRecord } from './findings-to-record';
import {
  homeProblemsOf,
  homeToRecord,
  type HomeKnowledge,
  type HomeToRecord,
} from './home-to-record';
import { daysAfter } from './calendar-day';
import { localDayOf } from './local-day';
import type { Problem } from './problem';
import {
  placedInForms,
  questionnaireProblemsOf,
  questionnairesToRecord,
  withScores,
  type QuestionnairesToRecord,
} from './questionnaires-to-record';
import type { Vocabulary } from './vocabulary';
import { seriesKeyOf, type Reading } from './reading';
import { readingProblemsOf } from './reading-problems';
import { seriesOfEntry, type ReadingEntry, type SessionEntry } from './session-input';
import { isUuid } from './uuid';

/** What must be known to judge a visit that is entered. */
export interface SessionKnowledge extends HomeKnowledge {
  readonly practitionerId: string;
  /** IANA name of the zone in which the practice counts its days. */
  readonly timeZone: string;
  /** The present instant, ISO 8601. */
  readonly now: string;
  /** The day on which the episode was opened. */
  readonly openedOn: string;
  /** The day on which it was closed; `null` while it goes on. */
  readonly closedOn: string | null;
  readonly vocabulary: Vocabulary;
  /** The latest value of each series so far, under the series' key. */
  readonly latest: ReadonlyMap<string, { readonly value: number; readonly takenOn: string }>;
  /** How many visits of the episode are recorded. */
  readonly version: number;
  /** Makes an id for a technique as used, from its place. */
  readonly idOf: (position: number) => string;
}

/** A visit that can be stored as it is. */
export interface SessionToRecord extends FindingsToRecord, HomeToRecord, QuestionnairesToRecord {
  readonly session: Session;
  readonly readings: readonly Reading[];
  readonly techniqueUses: readonly TechniqueUse[];
}

/** How many readings, and how many techniques, one visit may have; more were not measured in one. */
const mostEntries = 200;

const tooMany: Problem = {
  path: ['readings'],
  code: 'TOO_MANY',
  message: `A session has at most ${mostEntries} readings and as many techniques.`,
};

/** The visit as it is stored, or everything that has to be mended before it can be. */
export function sessionToRecord(
  given: SessionEntry,
  known: SessionKnowledge,
): SessionToRecord | readonly Problem[] {
  const entry = withScores(given);
  if (entry.readings.length > mostEntries || entry.techniques.length > mostEntries) {
    return [tooMany];
  }
  const takenOn = localDayOf(entry.startedAt, known.timeZone);
  const problems = [
    ...versionProblems(entry, known),
    ...timeProblems(entry, known),
    ...techniqueProblems(entry, known.vocabulary),
    ...readingProblems(entry, known, takenOn),
    ...findingProblemsOf(entry, known.vocabulary),
    ...homeProblemsOf(entry, known, takenOn),
    ...questionnaireProblemsOf(entry),
  ];
  return problems.length > 0 ? placedInForms(problems, given) : recordOf(entry, known, takenOn);
}

function versionProblems(
  { expectedVersion }: SessionEntry,
  { version }: SessionKnowledge,
): Problem[] {
  if (typeof expectedVersion !== 'number' || expectedVersion === version) return [];
  const message =
    'Somebody else has recorded or taken back a visit since this form was opened. Look at it, then record this one again.';
  return [{ path: ['expectedVersion'], code: 'RECORDED_MEANWHILE', message }];
}

function timeProblems(entry: SessionEntry, known: SessionKnowledge): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, code: string, message: string) =>
    problems.push({ path: [field], code, message });
  const startedAt = Date.parse(entry.startedAt);
  const day = 86_400_000;
  if (!isUuid(entry.id)) say('id', 'ID_MALFORMED', 'The id of a session is a UUID.');
  if (startedAt > Date.parse(known.now) + 300_000) {
    say('startedAt', 'IN_FUTURE', 'The session is in the future.');
  }
  if (startedAt < Date.parse(`${known.openedOn}T00:00:00Z`) - 90 * day) {
    const message = `The session is more than 90 days before the episode began on ${known.openedOn}: choose another episode.`;
    say('startedAt', 'OUTSIDE_EPISODE', message);
  }
  const { closedOn } = known;
  if (closedOn !== null && localDayOf(entry.startedAt, known.timeZone) > lastDayAfter(closedOn)) {
    const message = `The episode ended on ${closedOn}, more than 30 days before the session: reopen it, or start a new one.`;
    say('startedAt', 'OUTSIDE_EPISODE', message);
  }
  const { minutes } = entry;
  if (minutes !== null && minutes !== undefined && (minutes < 1 || minutes > 600)) {
    say('minutes', 'MINUTES_IMPOSSIBLE', 'A session lasts 1 to 600 minutes.');
  }
  return problems;
}

/** Until then a visit may still belong to an episode that was closed (quality rules of the domain model). */
function lastDayAfter(closedOn: string): string {
  return daysAfter(closedOn, 30);
}

function techniqueProblems(
  { techniques, minutes }: SessionEntry,
  vocabulary: Vocabulary,
): Problem[] {
  const problems: Problem[] = techniques.flatMap(({ technique, site, minutes: took }, index) => {
    const path = (field: string) => ['techniques', String(index), field];
    const found: Problem[] = [];
    if (!vocabulary.hasTechnique(technique)) {
      found.push({
        path: path('technique'),
        code: 'TECHNIQUE_UNKNOWN',
        message: 'There is no such technique in the catalogue.',
      });
    }
    if (!vocabulary.hasSite(site)) {
      found.push({
        path: path('site'),
        code: 'SITE_UNKNOWN',
        message: 'There is no such region or muscle.',
      });
    }
    if (took !== null && took !== undefined && (took < 0 || took > 600)) {
      found.push({
        path: path('minutes'),
        code: 'MINUTES_IMPOSSIBLE',
        message: 'A technique takes 0 to 600 minutes.',
      });
    }
    return found;
  });
  const sum = techniques.reduce((all, { minutes: took }) => all + (took ?? 0), 0);
  if (minutes !== null && minutes !== undefined && sum > minutes + 5) {
    const message = `The techniques add up to ${sum} minutes, the session lasted ${minutes}.`;
    problems.push({ path: ['techniques'], code: 'MINUTES_EXCEED_SESSION', message });
  }
  return problems;
}

function readingProblems(entry: SessionEntry, known: SessionKnowledge, takenOn: string): Problem[] {
  const today = localDayOf(known.now, known.timeZone);
  const seen = new Map<string, number>();
  return entry.readings.flatMap((reading, index) => {
    const key = `${seriesKeyOf(seriesOfEntry(reading))} ${reading.context}`;
    const first = seen.get(key);
    seen.set(key, first ?? index);
    const { vocabulary, latest } = known;
    const previous = latest.get(seriesKeyOf(seriesOfEntry(reading)));
    const problems = readingProblemsOf(reading, { vocabulary, takenOn, today, previous });
    if (first !== undefined) {
      problems.push({
        path: ['measure'],
        code: 'DUPLICATE',
        message: `The same measure, site, side and time of the visit is entered twice (also as number ${first + 1}).`,
      });
    }
    return problems.map((problem) => ({
      ...problem,
      path: ['readings', String(index), ...problem.path],
    }));
  });
}

function recordOf(entry: SessionEntry, known: SessionKnowledge, takenOn: string): SessionToRecord {
  const { id: sessionId, clientId, episodeId, startedAt } = entry;
  const { practitionerId } = known;
  return {
    session: {
      id: sessionId,
      clientId,
      episodeId,
      practitionerId,
      locationId: entry.locationId ?? null,
      heldOn: takenOn,
      startedAt,
      minutes: entry.minutes ?? null,
    },
    readings: entry.readings.map((reading) => readingOf(reading, entry, known, takenOn)),
    techniqueUses: entry.techniques.map(({ technique, site, side, minutes }, index) => ({
      id: known.idOf(index + 1),
      clientId,
      episodeId,
      sessionId,
      position: index + 1,
      technique,
      site,
      side,
      minutes: minutes ?? null,
    })),
    ...findingsToRecord(entry, practitionerId, takenOn),
    ...homeToRecord(entry, practitionerId, takenOn, known),
    ...questionnairesToRecord(entry, practitionerId, takenOn),
  };
}

// Field by field: objects that are put together by spreading several are slow to make and to read.
function readingOf(
  reading: ReadingEntry,
  { id: sessionId, clientId, episodeId, startedAt }: SessionEntry,
  { vocabulary, practitionerId }: SessionKnowledge,
  takenOn: string,
): Reading {
  const { measure, site, movement, side, mode } = seriesOfEntry(reading);
  return {
    id: reading.id,
    clientId,
    episodeId,
    sessionId,
    measure,
    site,
    movement,
    side,
    mode,
    context: reading.context,
    value: reading.value ?? null,
    absent: reading.absent ?? null,
    unit: vocabulary.measureOf(measure)?.unit ?? '',
    practitionerId,
    tool: reading.tool ?? '',
    source: 'CLINIC',
    takenOn,
    takenAt: startedAt,
    warnings: reading.acceptedWarnings ?? [],
  };
}
