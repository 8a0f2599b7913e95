import type { Family } from './family';
import { threshold } from './threshold';

const reedChange = threshold(
  'peg',
  'MID',
  1.0,
  '0-10 (1.0-1.75)',
  'chronic pain 6 trials n=1710',
  'global anchor',
  'Reed 2023',
);
const reedError = threshold(
  'peg',
  'MID_1SEM',
  1.0,
  '0-10 (0.78-1.22)',
  'chronic pain 6 trials',
  '1 SEM',
  'Reed 2023',
);

/** Pain, enjoyment of life and general activity in three questions. */
export const peg: Family = {
  order: 30,
  measures: [
    {
      key: 'peg',
      name: 'PEG (pain, enjoyment, general activity)',
      construct: 'pain + interference',
      recordedBy: 'CLIENT',
      min: 0,
      max: 10,
      step: 0.1,
      direction: 'LOWER',
      unit: '{score}',
      items: '3 x 0-10',
      scoring: 'mean of 3 items',
      missingItems: 'all 3 needed',
      recall: 'last week',
      itemTextMayBeShown: false,
      licence: 'published open access in JGIM 2009; reuse terms from memory',
      loinc: null,
      outcome: 'PRIMARY',
      source: 'Krebs 2009; Reed 2023',
      verified: false,
      note: 'item text: yes (short attribution)',
    },
  ],
  thresholds: [reedChange, reedError],
  defaults: [
    {
      measures: ['peg'],
      detectable: [{ row: reedError, value: 2.8, sem: 1 }],
      important: [{ row: reedChange }],
    },
  ],
};
