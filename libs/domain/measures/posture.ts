import type { Family } from './family';

/** Where a landmark stands against another; descriptive only. */
export const posture: Family = {
  order: 200,
  measures: [
    {
      key: 'posture_cm',
      name: 'Alignment offset',
      construct: 'posture',
      recordedBy: 'PRACTITIONER',
      min: -20,
      max: 20,
      step: 0.1,
      direction: 'TARGET',
      unit: 'cm',
      items: '1',
      scoring: 'landmark pair + plane; descriptive',
      missingItems: 'none',
      recall: 'at examination',
      itemTextMayBeShown: true,
      licence: 'own definition',
      loinc: null,
      outcome: 'NEVER',
      source: 'product definition',
      verified: true,
      note: 'target 0',
    },
  ],
};
