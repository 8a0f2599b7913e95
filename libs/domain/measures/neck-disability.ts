import type { Family } from './family';
import { threshold } from './threshold';

const youngError = threshold(
  'ndi',
  'MDC90',
  10.2,
  '/50 (=20.4 %)',
  'neck +/- arm n=91, 3 weeks',
  'SEM',
  'Young 2009',
);
const clelandChange = threshold(
  'ndi',
  'MIC',
  19,
  '%',
  'mechanical neck pain n=137',
  'GRC ROC',
  'Cleland 2008',
);

/** What neck pain keeps people from; papers give it of 50, here it is a percentage. */
export const neckDisability: Family = {
  order: 70,
  measures: [
    {
      key: 'ndi',
      name: 'Neck Disability Index',
      construct: 'neck disability',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 1,
      direction: 'LOWER',
      unit: '%',
      items: '10 x 0-5',
      scoring: '100*sum/(5*answered). Papers mix /50 and %: store scale with every threshold',
      missingItems: 'prorate as shown; product: <=2 skipped else null',
      recall: 'today (from memory)',
      itemTextMayBeShown: false,
      licence: 'copyright H. Vernon (from memory)',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'Noterro NDI scoring page; Young 2009; Cleland 2008',
      verified: false,
    },
  ],
  thresholds: [
    threshold('ndi', 'MDC90', 5, '/50 (=10 %)', 'neck pain', 'form note', 'Noterro page'),
    youngError,
    threshold('ndi', 'MIC', 7.5, '/50 (=15 %)', 'neck +/- arm n=91', 'GRC', 'Young 2009'),
    clelandChange,
    threshold(
      'ndi',
      'MID',
      14,
      'as in paper',
      'MSK physio n=1708',
      'GRC ROC',
      'Abbott & Schmitt 2014',
    ),
  ],
  defaults: [
    {
      measures: ['ndi'],
      detectable: [{ row: youngError, value: 20 }],
      important: [{ row: clelandChange }],
    },
  ],
};
