import type { Family } from './family';
import { fromMemory } from './from-memory';
import { threshold } from './threshold';

const promisChange = fromMemory(
  threshold('promis_t', 'MID', 2, 'T (2-6)', 'various', 'review', 'HealthMeasures guidance'),
);

/** Scores of the PROMIS item banks on their common scale: mean 50, standard deviation 10. */
export const promis: Family = {
  order: 100,
  measures: [
    {
      key: 'promis_t',
      name: 'PROMIS short form T-score',
      construct: 'any PROMIS domain',
      recordedBy: 'CLIENT',
      min: 10,
      max: 90,
      step: 0.1,
      direction: 'NONE',
      unit: '{T}',
      items: '4-10',
      scoring: 'raw sum to T by published table (mean 50 SD 10)',
      missingItems: 'enter T only',
      recall: '7 days (physical function: none)',
      itemTextMayBeShown: false,
      licence: '2010 terms: personal, non-commercial',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'PROMIS terms 2010; PROMIS adult profile guide 2019',
      verified: true,
      note: 'direction by domain; item text: no: T-score only',
    },
  ],
  thresholds: [promisChange],
  defaults: [{ measures: ['promis_t'], important: [{ row: promisChange }] }],
};
