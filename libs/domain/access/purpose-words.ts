/** Why somebody may have done it: what they are to the record. */
export const purposes = ['CARE', 'COVER', 'OWN_RECORD', 'PRACTICE', 'COMMAND'] as const;

/** Why somebody may have done it. */
export type Purpose = (typeof purposes)[number];

/** Why, in words for the client whose record it is. */
export const purposeWords: Readonly<Record<Purpose, string>> = {
  CARE: 'treats you',
  COVER: 'covers for a colleague who treats you',
  OWN_RECORD: 'your own record',
  PRACTICE: 'runs the practice',
  COMMAND: 'looks after the machine of the practice',
};
