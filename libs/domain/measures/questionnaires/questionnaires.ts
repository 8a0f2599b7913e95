import { kesslerText } from './kessler-text';
import { legFunctionText } from './leg-function-text';
import type { Questionnaire, QuestionnaireText, Scoring } from './questionnaire';
import { rolandMorrisText } from './roland-morris-text';

interface Told {
  /** Lowest and highest answer. */
  readonly range: readonly [lowest: number, highest: number];
  readonly items: number;
  readonly fewest: number;
  readonly reversed?: readonly number[];
  readonly region?: string;
  readonly text?: QuestionnaireText;
  readonly source: string;
}

function form(measure: string, scoring: Scoring, told: Told): Questionnaire {
  const { items, fewest, reversed = [], region = null, text = null, source } = told;
  const [lowest, highest] = told.range;
  return { measure, region, items, lowest, highest, scoring, reversed, fewest, text, source };
}

/**
 * Every form whose answers can be counted here, with the rule for missing answers of the catalogue. A score that needs
 * tables or weights of an owner is no form of this list: its total is entered as it is.
 */
export const questionnaires: readonly Questionnaire[] = [
  form('rmdq', 'TICKS', {
    ...{ region: 'lumbar', range: [0, 1], items: 24, fewest: 0, text: rolandMorrisText },
    source: 'The questions are shown here; paper forms in many languages: rmdq.org',
  }),
  form('lefs', 'SUM', {
    ...{ region: 'lower_limb', range: [0, 4], items: 20, fewest: 18, text: legFunctionText },
    source: 'The questions are shown here; paper form: Binkley 1999, Physical Therapy',
  }),
  form('k10', 'SUM', {
    ...{ range: [1, 5], items: 10, fewest: 10, text: kesslerText },
    source: 'The questions are shown here; paper form: NSW Health',
  }),
  form('odi', 'PERCENT', {
    ...{ region: 'lumbar', range: [0, 5], items: 10, fewest: 8 },
    source: 'Mapi Research Trust, ePROVIDE: eprovide.mapi-trust.org',
  }),
  form('ndi', 'PERCENT', {
    ...{ region: 'neck', range: [0, 5], items: 10, fewest: 8 },
    source: 'Mapi Research Trust, ePROVIDE: eprovide.mapi-trust.org (H. Vernon)',
  }),
  form('quickdash', 'SHIFTED_MEAN', {
    ...{ region: 'upper_limb', range: [1, 5], items: 11, fewest: 10 },
    source: 'Institute for Work & Health: dash.iwh.on.ca',
  }),
  form('dash', 'SHIFTED_MEAN', {
    ...{ region: 'upper_limb', range: [1, 5], items: 30, fewest: 27 },
    source: 'Institute for Work & Health: dash.iwh.on.ca',
  }),
  form('spadi', 'PERCENT', {
    ...{ region: 'shoulder', range: [0, 10], items: 13, fewest: 11 },
    source: 'Roach 1991, Arthritis Care and Research; ask its owner for the terms',
  }),
  form('peg', 'MEAN', {
    ...{ range: [0, 10], items: 3, fewest: 3 },
    source: 'Krebs 2009, Journal of General Internal Medicine, open access',
  }),
  form('pcs', 'SUM', {
    ...{ range: [0, 4], items: 13, fewest: 12 },
    source: 'Mapi Research Trust, ePROVIDE: eprovide.mapi-trust.org (M. Sullivan)',
  }),
  form('tsk11', 'SUM', {
    ...{ range: [1, 4], items: 11, fewest: 10 },
    source: 'Woby 2005, Pain; ask its owner for the terms',
  }),
  form('pseq', 'SUM', {
    ...{ range: [0, 6], items: 10, fewest: 9 },
    source: 'M. Nicholas, Pain Management Research Institute, Sydney',
  }),
  form('phq4', 'SUM', {
    ...{ range: [0, 3], items: 4, fewest: 4 },
    source: 'phqscreeners.com',
  }),
  form('pss10', 'SUM', {
    ...{ range: [0, 4], items: 10, fewest: 9, reversed: [4, 5, 7, 8] },
    source: 'S. Cohen, Carnegie Mellon University',
  }),
];

/** Instruments of which only the total is taken: their scores need weights, tables or value sets of their owners. */
export const totalsOnly: readonly Pick<Questionnaire, 'measure' | 'region' | 'source'>[] = [
  { measure: 'hit6', region: 'head', source: 'QualityMetric: qualitymetric.com' },
  { measure: 'promis_t', region: null, source: 'HealthMeasures: healthmeasures.net' },
  { measure: 'ompsq10', region: null, source: 'Linton 2011, Spine; ask its owner for the terms' },
  { measure: 'eq5d5l', region: null, source: 'EuroQol: euroqol.org' },
];

const byMeasure: ReadonlyMap<string, Questionnaire> = new Map(
  questionnaires.map((questionnaire) => [questionnaire.measure, questionnaire]),
);

/** Whether a value of the measure comes from a form, or is the total of one. */
export function isFromForm(measure: string): boolean {
  return byMeasure.has(measure) || totalsOnly.some((total) => total.measure === measure);
}

/** The form whose score is a value of the measure; `undefined` where the measure has no form here. */
export function questionnaireOf(measure: string): Questionnaire | undefined {
  return byMeasure.get(measure);
}
