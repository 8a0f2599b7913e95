import type { Family } from './family';
import { fromMemory } from './from-memory';
import { threshold } from './threshold';

const quickdashChange = threshold(
  'quickdash',
  'MIC',
  10.8,
  '0-100 (10.8-13.6)',
  'shoulder n=134',
  'anchor',
  'Rysstad 2020',
);
const quickdashError = fromMemory(
  threshold('quickdash', 'MDC90', 11.2, '0-100', 'shoulder n=101', 'SEM', 'Mintken 2009'),
);
const dashChange = threshold('dash', 'MIC', 10.2, '0-100', 'shoulder review', 'review', 'Roy 2009');
const dashError = threshold(
  'dash',
  'SDC',
  11.8,
  '0-100',
  'subacromial pain n=50',
  'test-retest',
  'Rysstad 2017',
);
const spadiError = threshold('spadi', 'MDC', 18, '0-100', 'shoulder review', 'review', 'Roy 2009');
const spadiChange = threshold(
  'spadi',
  'MIC',
  8,
  '0-100 (8-13)',
  'shoulder review',
  'review',
  'Roy 2009',
);

/** What a complaint of arm, shoulder or hand keeps people from. */
export const armDisability: Family = {
  order: 80,
  measures: [
    {
      key: 'quickdash',
      name: 'QuickDASH',
      construct: 'arm disability',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 0.1,
      direction: 'LOWER',
      unit: '{score}',
      items: '11 x 1-5',
      scoring: '(sum/n - 1)*25',
      missingItems: 'n>=10 else null',
      recall: 'last week',
      itemTextMayBeShown: false,
      licence: 'copyright Institute for Work & Health; reuse terms from memory',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'QuickDASH form page; IWH scoring sheet',
      verified: false,
    },
    {
      key: 'dash',
      name: 'DASH',
      construct: 'arm disability',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 0.1,
      direction: 'LOWER',
      unit: '{score}',
      items: '30 x 1-5',
      scoring: '(sum/n - 1)*25; optional 4-item modules need all 4',
      missingItems: 'n>=27 else null',
      recall: 'last week',
      itemTextMayBeShown: false,
      licence: 'as for the QuickDASH',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'IWH scoring sheet; Roy 2009',
      verified: true,
    },
    {
      key: 'spadi',
      name: 'Shoulder Pain and Disability Index',
      construct: 'shoulder',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 0.1,
      direction: 'LOWER',
      unit: '%',
      items: '5 pain + 8 disability x 0-10',
      scoring:
        'variant A: 100*sum/130 (form seen); variant B: mean of two subscale % (from memory). Store the variant',
      missingItems: 'divide by 10*answered; product: <=2 missing',
      recall: 'last week',
      itemTextMayBeShown: false,
      licence: 'reuse terms not seen',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'SPADI form page; Roy 2009',
      verified: false,
      note: 'item text: no until terms read',
    },
  ],
  thresholds: [
    threshold('quickdash', 'MIC', 8.0, '0-100', 'shoulder n=101', 'GRC', 'Mintken 2009'),
    quickdashChange,
    quickdashError,
    threshold('dash', 'MDC', 10.5, '0-100', 'shoulder review', 'review', 'Roy 2009'),
    dashChange,
    dashError,
    threshold('dash', 'MIC', 4.4, '0-100', 'subacromial pain n=50', 'anchor', 'Rysstad 2017'),
    spadiError,
    spadiChange,
    threshold('spadi', 'MDC90', 13, '0-100', 'form note', 'form note', 'SPADI form page'),
  ],
  defaults: [
    {
      measures: ['quickdash'],
      detectable: [{ row: quickdashError }],
      important: [{ row: quickdashChange }],
    },
    { measures: ['dash'], detectable: [{ row: dashError }], important: [{ row: dashChange }] },
    { measures: ['spadi'], detectable: [{ row: spadiError }], important: [{ row: spadiChange }] },
  ],
};
