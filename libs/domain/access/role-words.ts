import type { Role } from './viewer';

/** What a person is in a practice, in words for people. */
export const roleWords: Readonly<Record<Role, string>> = {
  CLIENT: 'Client',
  PRACTITIONER: 'Practitioner',
  LEAD: 'Lead practitioner',
  OWNER: 'Owner',
  ANALYST: 'Analyst',
  ADMIN: 'Administrator',
};
