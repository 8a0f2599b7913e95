import { sides } from '@unknot/domain/body/side';
import { painKinds } from '@unknot/domain/care/finding';
import type { PainArea, PostureFinding, TriggerPointFinding } from '@unknot/domain/care/finding';
import { day, flag, many, oneOf, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';
import { ofEpisode } from './episode.table';

const ofSession = [
  ofEpisode,
  { fields: ['sessionId'], to: 'session' },
  { fields: ['practitionerId'], to: 'practitioner' },
] as const;

/** Trigger points as they were found; severity 0 says examined and absent. */
export const triggerPointFindings = practiceTable<TriggerPointFinding>()(
  'trigger_point_finding',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: uuid(),
    muscle: text(),
    side: oneOf(...sides),
    point: small(),
    severity: small(),
    active: optional(flag()),
    tautBand: optional(flag()),
    localTwitch: optional(flag()),
    jumpSign: optional(flag()),
    familiarPain: optional(flag()),
    referral: many(text()),
    practitionerId: uuid(),
    foundOn: day(),
  },
  {
    key: ['id'],
    references: ofSession,
    indices: [
      {
        name: 'trigger_point_once_a_session',
        fields: ['sessionId', 'muscle', 'side', 'point'],
        unique: true,
      },
      {
        name: 'trigger_point_by_episode',
        fields: ['episodeId', 'muscle', 'side', 'point', 'foundOn'],
      },
    ],
    checks: { severity_of_five: 'severity between 0 and 5', point_counted: 'point >= 1' },
  },
);

/** Posture as it was seen. */
export const postureFindings = practiceTable<PostureFinding>()(
  'posture_finding',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: uuid(),
    finding: text(),
    side: oneOf(...sides),
    grade: small(),
    practitionerId: uuid(),
    foundOn: day(),
  },
  {
    key: ['id'],
    references: ofSession,
    indices: [{ name: 'posture_by_episode', fields: ['episodeId', 'finding', 'foundOn'] }],
    checks: { grade_of_three: 'grade between 0 and 3' },
  },
);

/** Areas of pain as clients felt them at visits. */
export const painAreas = practiceTable<PainArea>()(
  'pain_area',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: uuid(),
    site: text(),
    side: oneOf(...sides),
    kind: oneOf(...painKinds),
    intensity: small(),
    practitionerId: uuid(),
    feltOn: day(),
  },
  {
    key: ['id'],
    references: ofSession,
    indices: [
      {
        name: 'pain_area_once_a_session',
        fields: ['sessionId', 'site', 'side', 'kind'],
        unique: true,
      },
      { name: 'pain_area_by_episode', fields: ['episodeId', 'feltOn'] },
    ],
    checks: { intensity_of_ten: 'intensity between 0 and 10' },
  },
);
