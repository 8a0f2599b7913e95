import type { Family } from './family';
import { threshold } from './threshold';

/** What the client says in looking back; an anchor, never a line. */
export const globalRatingOfChange: Family = {
  order: 50,
  measures: [
    {
      key: 'groc',
      name: 'Global rating of change (15 point)',
      construct: 'perceived change',
      recordedBy: 'CLIENT',
      min: -7,
      max: 7,
      step: 1,
      direction: 'HIGHER',
      unit: '{score}',
      items: '1',
      scoring: 'single; retrospective, anchor only, never a trend line',
      missingItems: 'none',
      recall: 'since episode start',
      itemTextMayBeShown: true,
      licence: 'no owner',
      loinc: null,
      outcome: 'NEVER',
      source: 'Kamper 2009; Bobos 2020; Schmitt PMC3500130',
      verified: true,
      note: 'an anchor for other measures, never a result',
    },
  ],
  thresholds: [threshold('groc', 'MIC', 2.5, '11 points', 'low back pain', 'review', 'Bobos 2020')],
};
