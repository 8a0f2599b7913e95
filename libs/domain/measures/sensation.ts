import type { Family } from './family';

/** Numbness or tingling. */
export const sensation: Family = {
  order: 210,
  measures: [
    {
      key: 'sens_change',
      name: 'Numbness or tingling 0-10',
      construct: 'sensation',
      recordedBy: 'CLIENT',
      min: 0,
      max: 10,
      step: 1,
      direction: 'LOWER',
      unit: '{score}',
      items: '1',
      scoring: 'score + region + side + type',
      missingItems: 'none',
      recall: 'last 7 days',
      itemTextMayBeShown: true,
      licence: 'own wording',
      loinc: null,
      outcome: 'SECONDARY',
      source: 'product definition',
      verified: true,
    },
  ],
};
