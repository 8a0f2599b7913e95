import type { Role } from '@unknot/contract/schema.generated';
import { roleWords } from '@unknot/domain/access/role-words';

/** What a link is for, as far as its holder may know before using it. */
export type Looked =
  | { readonly kind: 'DEAD' }
  | {
      readonly kind: 'INVITATION' | 'PASSWORD_RESET' | 'MAGIC_SIGN_IN';
      readonly practiceName: string;
      /** The first sign and the domain. */
      readonly email: string;
      /** How the person is called by who invited them; empty for other links. */
      readonly name: string;
      /** What the person is to become; `null` for other links. */
      readonly role: Role | null;
      /** Whether the address has an account already. */
      readonly hasAccount: boolean;
    };

/** A link that can be used. */
export type LiveLink = Exclude<Looked, { readonly kind: 'DEAD' }>;

const roleSentences: Readonly<Record<Role, string>> = {
  CLIENT: 'You will see your own progress, and nobody else’s.',
  PRACTITIONER: 'You will see and record the care of your own clients.',
  LEAD: 'You will see the care of your own clients and of those of your location.',
  OWNER: 'You will look after the practice as a whole.',
  ANALYST: 'You will see figures of groups, without names.',
  ADMIN: 'You will look after people and settings, and see no client’s record.',
};

/** What the person becomes, and what that means. */
export function invitedAs(role: Role): string {
  return role === 'CLIENT'
    ? roleSentences.CLIENT
    : `As ${roleWords[role].toLowerCase()}: ${roleSentences[role]}`;
}
