import type { Role } from '@unknot/contract/schema.generated';

/** One of the sign-ins that the server offers while it holds nothing but the demo practice. */
export interface DemoSignIn {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** What the demo person sees, in a few words. */
export const demoWords: Readonly<Record<Role, string>> = {
  OWNER: 'Owner: the whole clinic',
  PRACTITIONER: 'Practitioner: own clients',
  CLIENT: 'Client: own progress',
};
