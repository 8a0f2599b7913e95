/** Everything that a person can ask or do. What is not named here cannot be done by anybody. */
export type Action =
  /** Who one is, one's own sign-ins, password and second factor. */
  | 'SEE_SELF'
  | 'SEE_CATALOGUE'
  | 'SEE_CLIENTS'
  /** Whom of one's clients somebody should look at. */
  | 'SEE_ATTENTION'
  | 'SEE_PROGRESS'
  /** One's own results beside those of the practice. */
  | 'SEE_OWN_RESULTS'
  | 'RECORD_CARE'
  | 'SEE_IMPORTS'
  | 'IMPORT'
  /** Who works here and as what: invite, change, end, arrange cover. */
  | 'SEE_PEOPLE'
  | 'MANAGE_PEOPLE'
  /** The practice's own rules, such as whether owners need a second factor. */
  | 'MANAGE_PRACTICE'
  /** Tokens for scripts. */
  | 'MANAGE_TOKENS'
  /** Who did what with whose record. */
  | 'SEE_AUDIT'
  /** The same for one's own record. */
  | 'SEE_WHO_LOOKED'
  /** What a client agrees to. */
  | 'SEE_CONSENT'
  | 'DECIDE_CONSENT'
  /** A record as a file. */
  | 'EXPORT_RECORD'
  /** Restricts and erases records. */
  | 'MANAGE_RECORDS'
  /** Figures over groups of episodes. */
  | 'COMPARE';

/** Every action there is; the access matrix holds a row for each. */
export const actions = [
  'SEE_SELF',
  'SEE_CATALOGUE',
  'SEE_CLIENTS',
  'SEE_ATTENTION',
  'SEE_PROGRESS',
  'SEE_OWN_RESULTS',
  'RECORD_CARE',
  'SEE_IMPORTS',
  'IMPORT',
  'SEE_PEOPLE',
  'MANAGE_PEOPLE',
  'MANAGE_PRACTICE',
  'MANAGE_TOKENS',
  'SEE_AUDIT',
  'SEE_WHO_LOOKED',
  'SEE_CONSENT',
  'DECIDE_CONSENT',
  'EXPORT_RECORD',
  'MANAGE_RECORDS',
  'COMPARE',
] as const satisfies readonly Action[];

/** What a token for a script may be given: nothing that changes who may do what. */
export const tokenActions = [
  'SEE_CATALOGUE',
  'SEE_CLIENTS',
  'SEE_PROGRESS',
  'RECORD_CARE',
  'SEE_IMPORTS',
  'IMPORT',
  'SEE_AUDIT',
  'EXPORT_RECORD',
  'COMPARE',
] as const satisfies readonly Action[];
