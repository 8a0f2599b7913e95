/** What one question may be; the same figures stand in `docs/operations.md`, where a test looks for them. */
export const limits = {
  /** Bytes of the whole request; a visit with everything that can be measured has about 60,000. */
  bytes: 262_144,
  /** Characters of its text; the longest of the dashboard's own has about 1,500. */
  characters: 10_000,
  /** Words and signs of its text; the longest of the dashboard's own has about 200. */
  tokens: 1_000,
  /** How many fields may lie within one another; the deepest of the dashboard's own has five. */
  depth: 8,
  /** How often it may ask for a field under another name. */
  aliases: 15,
  /** What its answer may cost, as `costOf` counts. */
  cost: 10_000,
  /** For how many seconds it is worked on. */
  seconds: 10,
} as const;

/** What is asked for counts so much; the same figures stand in `docs/operations.md`. */
export const prices = {
  /** A field of the answer, for each item of the lists that it lies in. */
  field: 1,
  /** Besides, a field of `Query`: each is looked up by itself. */
  question: 500,
  /** Besides, a field of `Mutation`. */
  change: 2_000,
  /** How many items a list has that no argument bounds. */
  listSize: 20,
} as const;
