import type { Problem } from '@unknot/domain/care/problem';

/** What is wrong with one field of an input. */
export function problemAt(path: string, code: string, message: string): Problem {
  return { path: [path], code, message };
}

/** Said where somebody would make or change an owner and is none. */
export const ownersOnly: Problem = problemAt(
  'role',
  'OWNERS_ONLY',
  'Only an owner makes and changes owners.',
);

/** Said where the practice has nobody of this id who treats, or somebody else signs in as them. */
export const practitionerUnknown: Problem = problemAt(
  'practitionerId',
  'PRACTITIONER_UNKNOWN',
  'The practice has nobody free of this id who treats.',
);
