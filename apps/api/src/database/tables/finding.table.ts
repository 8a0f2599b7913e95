import { sides } from '@unknot/domain/body/side';
import type { PostureFinding, TriggerPointFinding } from '@unknot/domain/care/finding';
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
