import type { Family } from './family';

/** Soreness after a treatment; watched for safety, never a result. */
export const treatmentSoreness: Family = {
  order: 240,
  measures: [
    {
      key: 'sore_24h',
      name: 'Post-treatment soreness 0-10',
      construct: 'adverse effect',
      recordedBy: 'CLIENT',
      min: 0,
      max: 10,
      step: 1,
      direction: 'LOWER',
      unit: '{score}',
      items: '1',
      scoring: 'single + duration h',
      missingItems: 'none',
      recall: '24-48 h after',
      itemTextMayBeShown: true,
      licence: 'own wording',
      loinc: null,
      outcome: 'NEVER',
      source: 'product definition',
      verified: true,
    },
  ],
};
