/** What is said where the browser does not take what was entered. */
export const notOnDevice =
  'This device could not keep it: it is lost when Unknot is closed or loaded again.';

/** What is asked before a visit is thrown away. */
export const discarding = {
  question: 'Throw this visit away?',
  consequences: ['What was entered here is deleted from this device. Nothing of it was stored.'],
  go: 'Throw away',
  keep: 'Keep it',
} as const;
