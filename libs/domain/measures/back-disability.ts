import type { Family } from './family';
import { threshold } from './threshold';

const odiChange = threshold('odi', 'MIC', 10, '0-100', 'low back pain', 'consensus', 'Ostelo 2008');
const odiShare = threshold(
  'odi',
  'MIC_PCT',
  30,
  '% of baseline',
  'low back pain',
  'consensus',
  'Ostelo 2008',
);
const rmdqChange = threshold('rmdq', 'MIC', 5, '0-24', 'low back pain', 'consensus', 'Ostelo 2008');
const rmdqShare = threshold(
  'rmdq',
  'MIC_PCT',
  30,
  '% of baseline',
  'low back pain',
  'consensus',
  'Ostelo 2008',
);

/** What low back pain keeps people from. */
export const backDisability: Family = {
  order: 60,
  measures: [
    {
      key: 'odi',
      name: 'Oswestry Disability Index',
      construct: 'low-back disability',
      recordedBy: 'CLIENT',
      min: 0,
      max: 100,
      step: 1,
      direction: 'LOWER',
      unit: '%',
      items: '10 x 0-5',
      scoring: '100*sum/(5*answered); two boxes ticked: take the higher',
      missingItems: '1 skipped allowed (AO algorithm); product: <=2, flagged; else null',
      recall: 'today',
      itemTextMayBeShown: false,
      licence: 'Mapi/ePROVIDE; fees may apply to IT companies and funded users',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'Mapi news page; SRALab; AO Stata odi help',
      verified: true,
    },
    {
      key: 'rmdq',
      name: 'Roland-Morris 24',
      construct: 'low-back disability',
      recordedBy: 'CLIENT',
      min: 0,
      max: 24,
      step: 1,
      direction: 'LOWER',
      unit: '{score}',
      items: '24 x tick',
      scoring: 'count of ticks',
      missingItems: 'blank or not applicable = 0',
      recall: 'today',
      itemTextMayBeShown: true,
      licence: 'described as public domain, no permission needed',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'scientificspine and thepainsource RMDQ pages; Ostelo 2008',
      verified: true,
    },
  ],
  thresholds: [
    odiChange,
    odiShare,
    threshold('odi', 'MID', 12, '0-100', 'MSK physio n=1708', 'GRC ROC', 'Abbott & Schmitt 2014'),
    rmdqChange,
    rmdqShare,
  ],
  defaults: [
    { measures: ['odi'], important: [{ row: odiChange, percent: { row: odiShare, join: 'OR' } }] },
    {
      measures: ['rmdq'],
      important: [{ row: rmdqChange, percent: { row: rmdqShare, join: 'OR' } }],
    },
  ],
};
