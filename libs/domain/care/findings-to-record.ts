import { isPaired } from '../body/sites';
import { regionOf } from '../body/regions';
import type { Side } from '../body/side';
import { isWholeWithin, problemsOfEach, repeats, type Say } from './entry-problems';
import type { PainArea, PostureFinding, TriggerPointFinding } from './finding';
import type { FindingEntries, TriggerPointEntry } from './finding-entry';
import type { Problem } from './problem';
import type { SessionEntry } from './session-input';
import type { Vocabulary } from './vocabulary';

/** What was found at a visit, as it is stored. */
export interface FindingsToRecord {
  readonly triggerPoints: readonly TriggerPointFinding[];
  readonly postures: readonly PostureFinding[];
  readonly painAreas: readonly PainArea[];
}

/** How many regions the pain of one point can travel to. */
const mostReferral = 20;

/** All that speaks against what was found. */
export function findingProblemsOf(entries: FindingEntries, vocabulary: Vocabulary): Problem[] {
  return [
    ...triggerPointProblems(entries, vocabulary),
    ...postureProblems(entries, vocabulary),
    ...painAreaProblems(entries, vocabulary),
  ];
}

function triggerPointProblems({ triggerPoints }: FindingEntries, vocabulary: Vocabulary) {
  const isRepeated = repeats();
  return problemsOfEach('triggerPoints', triggerPoints ?? [], (entry, say) => {
    const { muscle, side, severity } = entry;
    if (!vocabulary.hasMuscle(muscle)) {
      say('muscle', 'MUSCLE_UNKNOWN', 'There is no such muscle in the catalogue.');
    }
    if (side !== 'LEFT' && side !== 'RIGHT') {
      say('side', 'SIDE_MISSING', 'Say whether the muscle is the left or the right one.');
    }
    if (!isWholeWithin(entry.point ?? 1, 1, 20)) {
      say('point', 'POINT_IMPOSSIBLE', 'Points of one muscle are counted from 1 to 20.');
    }
    if (!isWholeWithin(severity, 0, 5)) {
      say('severity', 'OUT_OF_RANGE', 'A trigger point is graded 0 (examined, absent) to 5.');
    }
    if (isRepeated(`${muscle}/${side}/${entry.point ?? 1}`)) {
      say('muscle', 'DUPLICATE', 'The same point of the same muscle is entered twice.');
    }
    signProblems(entry, say);
  });
}

/** What is not there has no signs. */
function signProblems(entry: TriggerPointEntry, say: Say): void {
  const referral = entry.referral ?? [];
  if (referral.length > mostReferral || referral.some((key) => regionOf(key) === undefined)) {
    say('referral', 'SITE_UNKNOWN', 'Pain travels to regions of the body.');
  }
  if (new Set(referral).size < referral.length) {
    say('referral', 'DUPLICATE', 'The same region is named twice.');
  }
  const { active, tautBand, localTwitch, jumpSign, familiarPain } = entry;
  const hasSign = [active, tautBand, localTwitch, jumpSign, familiarPain].includes(true);
  if (entry.severity === 0 && (hasSign || referral.length > 0)) {
    const message =
      'A point that was examined and is absent (0) has no signs and no referred pain.';
    say('severity', 'ABSENT_WITH_SIGNS', message);
  }
}

function postureProblems({ postures }: FindingEntries, vocabulary: Vocabulary): Problem[] {
  const isRepeated = repeats();
  return problemsOfEach('postures', postures ?? [], ({ finding, side, grade }, say) => {
    if (!vocabulary.hasPosture(finding)) {
      say('finding', 'FINDING_UNKNOWN', 'There is no such posture finding in the catalogue.');
    }
    if (!isWholeWithin(grade, 0, 3)) {
      say('grade', 'OUT_OF_RANGE', 'Posture is graded 0 (none) to 3 (marked).');
    }
    if (isRepeated(`${finding}/${side}`)) {
      say('finding', 'DUPLICATE', 'The same finding on the same side is entered twice.');
    }
  });
}

function painAreaProblems({ painAreas }: FindingEntries, vocabulary: Vocabulary): Problem[] {
  const isRepeated = repeats();
  return problemsOfEach('painAreas', painAreas ?? [], ({ site, side, kind, intensity }, say) => {
    if (!vocabulary.hasSite(site)) {
      say('site', 'SITE_UNKNOWN', 'There is no such region or muscle.');
    } else if (isSideMissing(site, side)) {
      say('side', 'SIDE_MISSING', 'Say on which side it is.');
    }
    if (!isWholeWithin(intensity, 0, 10)) {
      say('intensity', 'OUT_OF_RANGE', 'Pain is a whole number from 0 to 10.');
    }
    if (isRepeated(`${site}/${side}/${kind}`)) {
      say('site', 'DUPLICATE', 'The same area with the same kind of pain is entered twice.');
    }
  });
}

function isSideMissing(site: string, side: Side): boolean {
  return isPaired(site) && (side === 'NONE' || side === 'MIDLINE');
}

/** What was found, as it is stored; the entries have no problems. */
export function findingsToRecord(
  { id: sessionId, clientId, episodeId, ...entries }: SessionEntry,
  practitionerId: string,
  day: string,
): FindingsToRecord {
  const of = { clientId, episodeId, sessionId, practitionerId };
  return {
    triggerPoints: (entries.triggerPoints ?? []).map((entry) => ({
      ...of,
      id: entry.id,
      muscle: entry.muscle,
      side: entry.side,
      point: entry.point ?? 1,
      severity: entry.severity,
      active: entry.active ?? null,
      tautBand: entry.tautBand ?? null,
      localTwitch: entry.localTwitch ?? null,
      jumpSign: entry.jumpSign ?? null,
      familiarPain: entry.familiarPain ?? null,
      referral: entry.referral ?? [],
      foundOn: day,
    })),
    postures: (entries.postures ?? []).map(({ id, finding, side, grade }) => ({
      ...{ ...of, id, finding, side, grade },
      foundOn: day,
    })),
    painAreas: (entries.painAreas ?? []).map(({ id, site, side, kind, intensity }) => ({
      ...{ ...of, id, site, side, kind, intensity },
      feltOn: day,
    })),
  };
}
