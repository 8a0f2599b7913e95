/** Where reference ranges of motion come from. */
export interface NormSource {
  readonly words: string;
  /**
   * Which source speaks first for a movement, from 1; `null` where its values are for comparison only:
   * lower limits, men alone, or people above 65 alone.
   */
  readonly rank: number | null;
  /** Whether its values lie at the two ends of a span of ages, and hold between them as limits. */
  readonly spans: boolean;
}

const comparison = (words: string): NormSource => ({ words, rank: null, spans: false });

/** The fixed normal values of the US government's schedule, for active movement of adults. */
export const va: NormSource = {
  words:
    'VA normal ROM (38 CFR 4.71 plates and 4.71a) via page Normal-ROM; spine via page on back C&P exams',
  rank: 1,
  spans: false,
};

/** Passive movement by age and sex, 674 healthy people of 2 to 69 years. */
export const soucie: NormSource = {
  words: 'CDC Normal Joint Range of Motion study page; Soucie 2011',
  rank: 1,
  spans: false,
};

/** American Academy of Orthopaedic Surgeons. */
export const aaos: NormSource = {
  words: 'FA Davis goniometry text table A.1 (page 158980269): AAOS',
  rank: 2,
  spans: false,
};

/** Merck Manual. */
export const merck: NormSource = {
  words: 'Merck Manual normal values table (page)',
  rank: 3,
  spans: false,
};

/** Hip rotation by position, 120 people of 20 to 60 years. */
export const kouyoumdjian: NormSource = {
  words: 'Kouyoumdjian 2012 n=120',
  rank: 4,
  spans: false,
};

/** The lumbar spine alone, 405 people of 16 to 90 years: medians of the youngest and of the oldest. */
export const troke: NormSource = {
  words:
    'Troke 2001 and 2005, CA6000, n=405 age 16-90: value declines from the first to the second number across the age span',
  rank: 5,
  spans: true,
};

/** American Medical Association: lower limits. */
export const ama = comparison(
  'FA Davis goniometry text table A.1 (page 158980269): AMA (at least)',
);

/** 109 males of 1.5 to 54 years. */
export const booneAzen = comparison(
  'FA Davis goniometry text table A.1 (page 158980269): Boone and Azen n=109',
);

/** 60 people of 65 to 85 years. */
export const walker = comparison(
  'FA Davis goniometry text table A.1 (page 158980269): Walker n=60',
);
