import type { Family } from './family';

/** How much of the home exercise was done: a process, never a result. */
export const homeExercise: Family = {
  order: 230,
  measures: [
    {
      key: 'hep_adherence',
      name: 'Home exercise adherence',
      construct: 'process',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 1,
      direction: 'NONE',
      unit: '%',
      items: '1',
      scoring: '100*done/prescribed, cap 100',
      missingItems: 'prescribed=0: null',
      recall: 'last 7 days',
      itemTextMayBeShown: true,
      licence: 'own definition',
      loinc: null,
      outcome: 'PROCESS',
      source: 'product definition',
      verified: true,
      note: 'a process, not a result',
    },
  ],
};
