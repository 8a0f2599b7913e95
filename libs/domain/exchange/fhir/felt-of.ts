import { sideWords } from '../../body/side';
import { siteNameOf } from '../../body/sites';
import type { ClientRecord } from '../record/client-record';
import { hl7, ownSystem, to, ucum } from './coded';

const score = (value: number) => ({
  valueQuantity: { value, unit: '{score}', system: ucum, code: '{score}' },
});

const survey = [{ coding: [hl7('observation-category', 'survey')] }];

/** An area of pain as the client felt it at a visit, 0 to 10; 0 says asked and nothing felt any more. */
export function painAreaOf(
  area: ClientRecord['painAreas'][number],
  { client, practitioners }: Pick<ClientRecord, 'client' | 'practitioners'>,
): object {
  const { id, sessionId, site, side, kind, intensity, feltOn, practitionerId } = area;
  const words = [sideWords[side], siteNameOf(site).toLowerCase()].filter((word) => word !== '');
  const feeling = kind.toLowerCase();
  const name = practitioners[practitionerId];
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: survey,
    code: {
      coding: [{ system: ownSystem('pain-area'), code: kind, display: feeling }],
      text: `area of pain: ${feeling}, ${words.join(' ')}`,
    },
    subject: to(client.id),
    encounter: to(sessionId),
    effectiveDateTime: feltOn,
    ...(name === undefined ? {} : { performer: [{ display: name }] }),
    ...score(intensity),
    bodySite: { coding: [{ system: ownSystem('site'), code: site }], text: words.join(' ') },
  };
}

/** A score on a goal at a visit, from 0 unable to 10 as before; the Goal points to it. */
export function goalScoreOf(
  {
    id,
    goalId,
    sessionId,
    score: value,
    scoredOn,
    practitionerId,
  }: ClientRecord['goalScores'][number],
  { client, goals, practitioners }: Pick<ClientRecord, 'client' | 'goals' | 'practitioners'>,
): object {
  const words = goals.find((goal) => goal.id === goalId)?.words;
  const name = practitioners[practitionerId];
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: survey,
    code: {
      coding: [{ system: ownSystem('measure'), code: 'goal_score', display: 'score on a goal' }],
      text: words === undefined ? 'score on a goal' : `score on a goal: ${words}`,
    },
    subject: to(client.id),
    encounter: to(sessionId),
    focus: [to(goalId)],
    effectiveDateTime: scoredOn,
    ...(name === undefined ? {} : { performer: [{ display: name }] }),
    ...score(value),
  };
}
