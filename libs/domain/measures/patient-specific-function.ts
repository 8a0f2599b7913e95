import type { Family } from './family';
import { fromMemory } from './from-memory';
import { threshold } from './threshold';

const mediumChange = threshold(
  'psfs',
  'MID_MEDIUM',
  2.3,
  '0-10',
  'MSK physio n=1708',
  'GRC ROC',
  'Abbott & Schmitt 2014',
);
const shoulderChange = threshold(
  'psfs',
  'MIC',
  2.0,
  '0-10 (1.9-2.0)',
  'shoulder n=134',
  'anchor',
  'Rysstad 2020',
);
const meanError = fromMemory(
  threshold('psfs', 'MDC90_AVG', 2, '0-10', 'back/knee/neck', 'test-retest', 'Stratford 1995'),
);

/** How well a client can do the activities that the client named. */
export const patientSpecificFunction: Family = {
  order: 40,
  measures: [
    {
      key: 'psfs',
      name: 'Patient-Specific Functional Scale',
      construct: 'own activities',
      recordedBy: 'CLIENT',
      min: 0,
      max: 10,
      step: 0.1,
      direction: 'HIGHER',
      unit: '{score}',
      items: '3-5 x 0-10',
      scoring: 'mean of the SAME activities as baseline',
      missingItems:
        'activity dropped later: compare on activities present at both times; >=2 needed',
      recall: 'today',
      itemTextMayBeShown: true,
      licence: 'free (SRALab page)',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'SRALab; Abbott & Schmitt 2014',
      verified: true,
    },
  ],
  thresholds: [
    threshold(
      'psfs',
      'MID_SMALL',
      1.3,
      '0-10',
      'MSK physio n=1708',
      'GRC ROC',
      'Abbott & Schmitt 2014',
    ),
    mediumChange,
    threshold(
      'psfs',
      'MID_LARGE',
      2.7,
      '0-10',
      'MSK physio n=1708',
      'GRC ROC',
      'Abbott & Schmitt 2014',
    ),
    shoulderChange,
    meanError,
    fromMemory(
      threshold(
        'psfs',
        'MDC90_SINGLE',
        3,
        '0-10',
        'back/knee/neck',
        'test-retest',
        'Stratford 1995',
      ),
    ),
  ],
  defaults: [
    {
      measures: ['psfs'],
      detectable: [{ row: meanError }],
      important: [{ row: shoulderChange, region: 'shoulder' }, { row: mediumChange }],
    },
  ],
};
