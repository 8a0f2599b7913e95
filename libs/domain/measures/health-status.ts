import type { Family } from './family';
import { threshold } from './threshold';

/** Health as a whole, as one number. */
export const healthStatus: Family = {
  order: 140,
  measures: [
    {
      key: 'eq5d5l',
      name: 'EQ-5D-5L',
      construct: 'health status',
      recordedBy: 'CLIENT',
      min: -1,
      max: 1,
      step: 0.001,
      direction: 'HIGHER',
      unit: '{index}',
      items: '5 + VAS',
      scoring: 'country value set',
      missingItems: 'all 5',
      recall: 'today',
      itemTextMayBeShown: false,
      licence: 'EuroQol licence and charges',
      loinc: null,
      outcome: 'SECONDARY',
      source: 'Bull WHO 2020 (charging); Suzuki 2020',
      verified: true,
    },
  ],
  thresholds: [
    threshold(
      'eq5d5l',
      'CUTOFF_VS_NRS2',
      0.08,
      'index',
      'chronic LBP n=161',
      'ROC vs NRS change',
      'Suzuki 2020',
    ),
  ],
};
