import type { Family } from './family';
import { threshold } from './threshold';

const osteloChange = threshold(
  'vas',
  'MIC',
  15,
  '0-100',
  'low back pain',
  'consensus',
  'Ostelo 2008',
);
const acuteBackError = threshold(
  'vas',
  'SDC',
  36.2,
  '0-100',
  'acute low back pain',
  'test-retest',
  'Int J Behav Med BF03002999',
);

/** Pain as a mark on a line of 100 mm. */
export const visualAnaloguePain: Family = {
  order: 20,
  measures: [
    {
      key: 'vas',
      name: 'Visual analogue pain',
      construct: 'pain intensity',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 1,
      direction: 'LOWER',
      unit: 'mm',
      items: '1',
      scoring: 'mm; never convert to NPRS silently',
      missingItems: 'none',
      recall: 'state it',
      itemTextMayBeShown: true,
      licence: 'no owner',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'Ostelo 2008',
      verified: true,
    },
  ],
  thresholds: [osteloChange, acuteBackError],
  defaults: [
    {
      measures: ['vas'],
      detectable: [{ row: acuteBackError }],
      important: [{ row: osteloChange }],
    },
  ],
};
