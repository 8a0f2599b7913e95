import type { Family } from './family';
import { threshold } from './threshold';

const lefsError = threshold(
  'lefs',
  'MDC90',
  9,
  '0-80',
  'lower limb n=107',
  'test-retest',
  'Binkley 1999',
);
const lefsChange = threshold(
  'lefs',
  'MIC',
  9,
  '0-80',
  'lower limb n=107',
  'prognostic rating',
  'Binkley 1999',
);

/** What a complaint of the leg leaves possible. */
export const legFunction: Family = {
  order: 90,
  measures: [
    {
      key: 'lefs',
      name: 'Lower Extremity Functional Scale',
      construct: 'leg function',
      recordedBy: 'CLIENT',
      min: 0,
      max: 80,
      step: 1,
      direction: 'HIGHER',
      unit: '{score}',
      items: '20 x 0-4',
      scoring: 'sum',
      missingItems: 'no published rule seen; product: all 20, or >=18 prorated and flagged',
      recall: 'today',
      itemTextMayBeShown: true,
      licence: 'SRALab: free',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'Binkley 1999; SRALab',
      verified: true,
      note: 'item text: yes (cost free); keep attribution',
    },
  ],
  thresholds: [
    lefsError,
    lefsChange,
    threshold(
      'lefs',
      'MID',
      9,
      '0-80 (9-16)',
      'MSK physio n=1708',
      'GRC ROC',
      'Abbott & Schmitt 2014',
    ),
  ],
  defaults: [
    { measures: ['lefs'], detectable: [{ row: lefsError }], important: [{ row: lefsChange }] },
  ],
};
