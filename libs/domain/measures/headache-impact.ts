import type { Family } from './family';
import { threshold } from './threshold';

const hit6Change = threshold(
  'hit6',
  'MIC',
  2.5,
  '36-78 (2.5-6)',
  'migraine primary care n=490',
  'anchor',
  'Smelt 2014',
);

/** What headache keeps people from. */
export const headacheImpact: Family = {
  order: 110,
  measures: [
    {
      key: 'hit6',
      name: 'HIT-6',
      construct: 'headache impact',
      recordedBy: 'CLIENT',
      min: 36,
      max: 78,
      step: 1,
      direction: 'LOWER',
      unit: '{score}',
      items: '6',
      scoring: 'weighted sum',
      missingItems: 'all 6',
      recall: '4 weeks (from memory)',
      itemTextMayBeShown: false,
      licence: 'trademark QualityMetric',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'Smelt 2014; Yang 2011',
      verified: false,
    },
  ],
  thresholds: [
    hit6Change,
    threshold(
      'hit6',
      'MID_BETWEEN_GROUPS',
      1.5,
      '36-78',
      'migraine primary care',
      'anchor',
      'Smelt 2014',
    ),
  ],
  defaults: [{ measures: ['hit6'], important: [{ row: hit6Change }] }],
};
