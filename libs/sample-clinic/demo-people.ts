import type { Role } from '@unknot/domain/access/viewer';
import type { SamplePractice } from './practice-of';
import { storyPractitioner } from './story';

/** A person who may sign in to the demo. */
export interface DemoPerson {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  /** The person as one who treats; `null` for the client. */
  readonly practitionerId: string | null;
  /** The person's own record; only the client has one. */
  readonly clientId: string | null;
}

/** The seed of the practice that is shown in the demo. */
export const demoSeed = 2;

/** The address with which the person of that role signs in to the demo. */
export function demoEmailOf(role: Role): string {
  return `${role.toLowerCase()}@demo.unknot.example`;
}

/** An owner who also treats, a practitioner, and a client of that practitioner with a story worth seeing. */
export function demoPeopleOf(sample: SamplePractice): readonly DemoPerson[] {
  const [owner] = sample.practitioners;
  const practitioner = sample.practitioners[storyPractitioner];
  const client = sample.episodes().next().value?.client;
  if (owner === undefined || practitioner === undefined || client === undefined) {
    throw new RangeError('A practice without clients has no demo.');
  }
  const noOne = { practitionerId: null, clientId: null };
  return [
    {
      ...noOne,
      role: 'OWNER',
      name: owner.name,
      email: demoEmailOf('OWNER'),
      practitionerId: owner.id,
    },
    {
      ...noOne,
      ...{ role: 'PRACTITIONER', name: practitioner.name, email: demoEmailOf('PRACTITIONER') },
      practitionerId: practitioner.id,
    } as const,
    {
      ...noOne,
      role: 'CLIENT',
      name: client.name,
      email: demoEmailOf('CLIENT'),
      clientId: client.id,
    },
  ];
}
