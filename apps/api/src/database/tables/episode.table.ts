import { sides } from '@unknot/domain/body/side';
import type { Episode, Session, TechniqueUse } from '@unknot/domain/care/episode';
import { day, defaulting, instant, oneOf, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';
import { originColumns, type Origin } from './client.table';

/** Clients' care, one row for each main condition. */
export const episodes = practiceTable<Episode & Origin & { createdAt: string }>()(
  'episode',
  {
    id: uuid(),
    clientId: uuid(),
    practitionerId: uuid(),
    locationId: optional(uuid()),
    condition: text(),
    side: oneOf(...sides),
    status: oneOf('OPEN', 'PAUSED', 'DISCHARGED', 'LAPSED', 'CANCELLED'),
    openedOn: day(),
    closedOn: optional(day()),
    durationWeeks: optional(small()),
    arm: optional(text()),
    ...originColumns,
    createdAt: defaulting(instant(), 'now()'),
  },
  {
    key: ['id'],
    references: [
      { fields: ['clientId'], to: 'client' },
      { fields: ['practitionerId'], to: 'practitioner' },
      { fields: ['locationId'], to: 'location' },
      { fields: ['importId'], to: 'import' },
    ],
    indices: [
      { name: 'episode_by_client', fields: ['clientId', 'openedOn'] },
      { name: 'episode_of_client', fields: ['id', 'clientId'], unique: true },
      { name: 'episode_by_practitioner', fields: ['practitionerId', 'status', 'clientId'] },
      {
        name: 'episode_closed_by_condition',
        fields: ['condition', 'id', 'clientId'],
        where: "status in ('DISCHARGED', 'LAPSED') and withdrawn_at is null",
      },
    ],
    checks: { closes_after_opening: 'closed_on is null or closed_on >= opened_on' },
  },
);

/** An episode together with its client, so that no row can name an episode of somebody else. */
export const ofEpisode = {
  fields: ['episodeId', 'clientId'],
  to: 'episode',
  columns: ['id', 'client_id'],
} as const;

/** What was sent to record a session, so that sending it again is recognised. */
export interface Recorded {
  /** SHA-256 of the input, hexadecimal; `null` where it was imported. */
  readonly inputHash: string | null;
}

/** Visits. */
export const sessions = practiceTable<Session & Origin & Recorded>()(
  'session',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    practitionerId: uuid(),
    locationId: optional(uuid()),
    heldOn: day(),
    startedAt: instant(),
    minutes: optional(small()),
    ...originColumns,
    inputHash: optional(text()),
  },
  {
    key: ['id'],
    references: [
      ofEpisode,
      { fields: ['practitionerId'], to: 'practitioner' },
      { fields: ['locationId'], to: 'location' },
      { fields: ['importId'], to: 'import' },
    ],
    indices: [
      { name: 'session_by_episode', fields: ['episodeId', 'startedAt'] },
      { name: 'session_by_practitioner', fields: ['practitionerId', 'heldOn'] },
    ],
    checks: { minutes_possible: 'minutes between 1 and 600' },
  },
);

/** Techniques as they were used in sessions. */
export const techniqueUses = practiceTable<TechniqueUse>()(
  'technique_use',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: uuid(),
    position: small(),
    technique: text(),
    site: text(),
    side: oneOf(...sides),
    minutes: optional(small()),
  },
  {
    key: ['id'],
    references: [ofEpisode, { fields: ['sessionId'], to: 'session' }],
    indices: [{ name: 'technique_use_by_episode', fields: ['episodeId', 'sessionId', 'position'] }],
    checks: { minutes_possible: 'minutes between 0 and 600' },
  },
);
