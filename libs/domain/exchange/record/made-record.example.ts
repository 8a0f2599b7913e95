import type { ClientRecord, ReadingVersion } from './client-record';

const [episodeId, sessionId] = ['e1', 's1'];

/** A reading of a made record: average pain of 7 in the neck. */
export function madeReading(more: Partial<ReadingVersion> = {}): ReadingVersion {
  return {
    ...{ id: 'r1', episodeId, sessionId, measure: 'nprs_avg', site: 'neck', movement: 'none' },
    ...{ side: 'NONE', mode: 'NONE', context: 'PRE_SESSION', value: 7, absent: null },
    ...{ unit: '{score}', practitionerId: 'p1', tool: '', source: 'CLINIC' },
    ...{ takenOn: '2026-03-02', takenAt: '2026-03-01T22:00:00+00:00', warnings: [] },
    ...{ version: 1, corrects: null, endedAt: null, recordedAt: '2026-03-01T22:05:00+00:00' },
    ...more,
  };
}

const goal = {
  ...{ id: 'g1', episodeId, words: 'sleep through', startScore: 2, targetScore: 7.5 },
  ...{ setOn: '2026-03-02', dueOn: '2026-06-01' },
};

const exercise = {
  ...{ id: 'x1', episodeId, exercise: 'chin tucks', timesPerWeek: 14 },
  ...{ fromOn: '2026-03-02', untilOn: null },
};

/** A record with one of everything. */
export function madeRecord(more: Partial<ClientRecord> = {}): ClientRecord {
  return {
    practice: { id: 'pr', name: 'A clinic', timeZone: 'Australia/Melbourne' },
    client: { id: 'c1', name: 'A client', reference: '17', bornOn: '1980-05-01', sex: 'FEMALE' },
    practitioners: { p1: 'Kim Lee' },
    ownMeasures: [],
    episodes: [
      {
        ...{ id: episodeId, practitionerId: 'p1', locationId: null, condition: 'neck_pain' },
        ...{ side: 'LEFT', status: 'OPEN', openedOn: '2026-03-02', closedOn: null },
        ...{ durationWeeks: 8, arm: null },
      },
    ],
    ...{ plans: [], steps: [] },
    sessions: [
      {
        ...{ id: sessionId, episodeId, practitionerId: 'p1', locationId: null },
        ...{ heldOn: '2026-03-02', startedAt: '2026-03-01T22:00:00+00:00', minutes: 45 },
      },
    ],
    techniqueUses: [
      {
        ...{ id: 't1', episodeId, sessionId, position: 1, technique: 'dry_needling' },
        ...{ site: 'upper_trapezius', side: 'LEFT', minutes: 12 },
      },
    ],
    readings: [madeReading()],
    ...{ goals: [goal], exercises: [exercise] },
    ...{
      triggerPoints: [],
      postures: [],
      painAreas: [],
      questionnaires: [],
      answers: [],
      goalScores: [],
      exerciseLogs: [],
      consents: [],
      looks: [],
    },
    ...more,
  };
}
