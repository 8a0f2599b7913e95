import type { Defaults } from './family';
import { threshold } from './threshold';

const osteloChange = threshold(
  'nprs_avg',
  'MIC',
  2,
  '0-10',
  'low back pain',
  'consensus',
  'Ostelo 2008',
);
const osteloShare = threshold(
  'nprs_avg',
  'MIC_PCT',
  30,
  '% of baseline',
  'low back pain',
  'consensus',
  'Ostelo 2008',
);
const farrarChange = threshold(
  'nprs_avg',
  'MIC',
  2,
  '0-10',
  'chronic pain trials n=2724',
  'PGIC anchor',
  'Farrar 2001',
);
const farrarShare = threshold(
  'nprs_avg',
  'MIC_PCT',
  30,
  '% of baseline',
  'chronic pain trials n=2724',
  'PGIC anchor',
  'Farrar 2001',
);
const kovacsError = threshold(
  'nprs_avg',
  'MDC95',
  4.0,
  '0-10',
  'neck pain Spain n=658, 3 months',
  'SEM of unchanged',
  'Kovacs 2008',
);
const kovacsChange = threshold(
  'nprs_avg',
  'MIC',
  1.5,
  '0-10',
  'neck pain Spain n=658',
  'ROC',
  'Kovacs 2008',
);
const michenerChange = threshold(
  'nprs_avg',
  'MIC',
  2.17,
  '0-10 mean of 3',
  'shoulder n=136',
  'anchor PSS',
  'Michener 2011',
);
/** What is published on change in pain from 0 to 10. */
export const numericPainThresholds = [
  osteloChange,
  osteloShare,
  farrarChange,
  farrarShare,
  threshold(
    'nprs_avg',
    'MINIMAL_PCT',
    10,
    '% (10-20)',
    'chronic pain',
    'consensus',
    'Dworkin 2008 IMMPACT',
  ),
  threshold(
    'nprs_avg',
    'MODERATE_PCT',
    30,
    '%',
    'chronic pain',
    'consensus',
    'Dworkin 2008 IMMPACT',
  ),
  threshold(
    'nprs_avg',
    'SUBSTANTIAL_PCT',
    50,
    '%',
    'chronic pain',
    'consensus',
    'Dworkin 2008 IMMPACT',
  ),
  threshold(
    'nprs_avg',
    'MIC',
    1,
    '0-10',
    'chronic MSK n=825',
    'PGIC slightly better',
    'Salaffi 2004',
  ),
  threshold(
    'nprs_avg',
    'MIC_MUCH',
    2,
    '0-10',
    'chronic MSK n=825',
    'PGIC much better',
    'Salaffi 2004',
  ),
  threshold(
    'nprs_avg',
    'MIC',
    1.3,
    '0-10',
    'mechanical neck pain n=137',
    'GRC ROC',
    'Cleland 2008',
  ),
  kovacsError,
  kovacsChange,
  threshold('nprs_avg', 'MIC', 1.1, '0-10', 'shoulder n=101', 'GRC', 'Mintken 2009'),
  michenerChange,
  threshold(
    'nprs_avg',
    'MDC95',
    1.77,
    '0-10',
    'specific back pain inpatients n=1232',
    'SEM',
    'Thieme 10.1055/a-1304-3677',
  ),
  threshold(
    'nprs_avg',
    'MIC_BASELINE_1_4',
    1,
    '0-10',
    'specific back pain',
    'PGIC+CGIC',
    'Thieme 10.1055/a-1304-3677',
  ),
  threshold(
    'nprs_avg',
    'MIC_BASELINE_5_7',
    2,
    '0-10',
    'specific back pain',
    'PGIC+CGIC',
    'Thieme 10.1055/a-1304-3677',
  ),
  threshold(
    'nprs_avg',
    'MIC_BASELINE_8_10',
    3,
    '0-10 (3-4)',
    'specific back pain',
    'PGIC+CGIC',
    'Thieme 10.1055/a-1304-3677',
  ),
  threshold(
    'nprs_avg',
    'MID_SMALL',
    1.5,
    '0-10',
    'MSK physio n=1708',
    'GRC ROC',
    'Abbott & Schmitt 2014',
  ),
  threshold(
    'nprs_avg',
    'MID_LARGE',
    3.5,
    '0-10',
    'MSK physio n=1708',
    'GRC ROC',
    'Abbott & Schmitt 2014',
  ),
] as const;

// Reliability 0.74 was read in a publication, the standard deviation of 2 points is assumed: SEM = 2·√(1 − 0.74).
const generalError = threshold(
  'nprs_avg',
  'MDC95',
  2.8,
  '0-10',
  'general: reliability 0.74, standard deviation assumed to be 2',
  '1.96·√2·SEM',
  'computed from a published reliability and an assumed standard deviation',
);

/**
 * General figures unless the complaint lies in the neck, shoulder or low back.
 * Of several published figures for a region the larger is used, so that a change is not called important too soon.
 */
export const numericPainDefaults: readonly Defaults[] = [
  {
    measures: ['nprs_avg', 'nprs_now', 'nprs_worst', 'nprs_move'],
    detectable: [
      { row: kovacsError, region: 'neck' },
      { row: generalError, sem: 1.02 },
    ],
    important: [
      { row: kovacsChange, region: 'neck' },
      { row: michenerChange, region: 'shoulder' },
      { row: osteloChange, region: 'lumbar', percent: { row: osteloShare, join: 'AND' } },
      { row: farrarChange, percent: { row: farrarShare, join: 'AND' } },
    ],
  },
];
