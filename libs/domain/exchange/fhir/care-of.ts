import { sideWords } from '../../body/side';
import { siteNameOf } from '../../body/sites';
import type { Sex } from '../../care/client';
import { conditionNameOf, conditionOf } from '../../care/conditions';
import type { EpisodeStatus } from '../../care/episode';
import { techniqueNameOf } from '../../care/techniques';
import type { ClientRecord } from '../record/client-record';
import { hl7, ownSystem, to } from './coded';

const genders: Readonly<Record<Sex, string>> = {
  FEMALE: 'female',
  MALE: 'male',
  OTHER: 'other',
  UNKNOWN: 'unknown',
};

/** The client as a Patient; the practice's own number, never a national one. */
export function patientOf({ client, practice }: ClientRecord): object {
  const { id, name, reference, bornOn, sex } = client;
  const system = ownSystem('client-reference');
  const assigner = { display: practice.name };
  return {
    resourceType: 'Patient',
    id,
    ...(reference === null ? {} : { identifier: [{ system, value: reference, assigner }] }),
    name: [{ text: name }],
    gender: genders[sex],
    ...(bornOn === null ? {} : { birthDate: bornOn }),
  };
}

// FHIR has no word for an episode that was left without a goodbye: it is finished, and the words say how.
const statuses: Readonly<Record<EpisodeStatus, string>> = {
  OPEN: 'active',
  PAUSED: 'onhold',
  DISCHARGED: 'finished',
  LAPSED: 'finished',
  CANCELLED: 'cancelled',
};

type EpisodeIn = ClientRecord['episodes'][number];

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';

/** What an episode is about, as a contained Condition, and the episode. */
export function episodeOfCareOf(
  episode: EpisodeIn,
  { client, practitioners }: ClientRecord,
): object {
  const { id, condition, side, status, openedOn, closedOn, practitionerId } = episode;
  const known = conditionOf(condition);
  const where = sideWords[side] === '' ? '' : `, ${sideWords[side]}`;
  const name = practitioners[practitionerId];
  return {
    resourceType: 'EpisodeOfCare',
    id,
    contained: [
      {
        resourceType: 'Condition',
        id: 'condition',
        code: {
          coding: [
            ...(known?.verified === true ? [{ system: icd10, code: known.icd10cm }] : []),
            { system: ownSystem('condition'), code: condition },
          ],
          text: `${conditionNameOf(condition)}${where}`,
        },
        subject: to(client.id),
      },
    ],
    status: statuses[status],
    ...(status === 'LAPSED' ? { type: [{ text: 'lapsed: no further visit' }] } : {}),
    diagnosis: [{ condition: { reference: '#condition' } }],
    patient: to(client.id),
    period: { start: openedOn, ...(closedOn === null ? {} : { end: closedOn }) },
    ...(name === undefined ? {} : { careManager: { display: name } }),
  };
}

/** A visit. */
export function encounterOf(
  session: ClientRecord['sessions'][number],
  { client, practitioners }: ClientRecord,
): object {
  const { id, episodeId, startedAt, minutes, practitionerId } = session;
  const start = new Date(startedAt);
  const end = minutes === null ? undefined : new Date(start.getTime() + minutes * 60_000);
  const name = practitioners[practitionerId];
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    class: hl7('v3-ActCode', 'AMB'),
    subject: to(client.id),
    episodeOfCare: [to(episodeId)],
    ...(name === undefined ? {} : { participant: [{ individual: { display: name } }] }),
    period: {
      start: start.toISOString(),
      ...(end === undefined ? {} : { end: end.toISOString() }),
    },
  };
}

/** A technique as it was used in a visit; when in the visit is not known, for how long may be. */
export function procedureOf(
  use: ClientRecord['techniqueUses'][number],
  { client, sessions }: ClientRecord,
): object {
  const { id, sessionId, technique, site, side, minutes } = use;
  const session = sessions.find((one) => one.id === sessionId);
  const where = [sideWords[side], siteNameOf(site).toLowerCase()].filter((word) => word !== '');
  return {
    resourceType: 'Procedure',
    id,
    status: 'completed',
    code: {
      coding: [{ system: ownSystem('technique'), code: technique }],
      text: techniqueNameOf(technique),
    },
    subject: to(client.id),
    encounter: to(sessionId),
    ...(session === undefined ? {} : { performedDateTime: session.heldOn }),
    bodySite: [{ coding: [{ system: ownSystem('site'), code: site }], text: where.join(' ') }],
    ...(minutes === null ? {} : { note: [{ text: `${minutes} minutes` }] }),
  };
}
