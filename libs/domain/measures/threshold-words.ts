import type { ThresholdKind } from './threshold';

const detectable = 'smallest detectable change';
const important = 'smallest important change';

const wordsByKind: Readonly<Record<ThresholdKind, string>> = {
  MDC95: `${detectable} (95 %)`,
  MDC90: `${detectable} (90 %)`,
  MDC90_AVG: `${detectable} (90 %), mean of the activities`,
  MDC90_SINGLE: `${detectable} (90 %), one activity`,
  MDC: detectable,
  SDC: detectable,
  MIC: important,
  MIC_PCT: `${important}, share of the start`,
  MIC_MUCH: 'important change, "much better"',
  MIC_BASELINE_1_4: `${important} from a start of 1 to 4`,
  MIC_BASELINE_5_7: `${important} from a start of 5 to 7`,
  MIC_BASELINE_8_10: `${important} from a start of 8 to 10`,
  MID: important,
  MID_1SEM: 'one standard error of measurement',
  MID_SMALL: 'small important change',
  MID_MEDIUM: 'medium important change',
  MID_LARGE: 'large important change',
  MID_BETWEEN_GROUPS: 'smallest important difference between groups',
  MINIMAL_PCT: 'minimal change, share of the start',
  MODERATE_PCT: 'moderate change, share of the start',
  SUBSTANTIAL_PCT: 'substantial change, share of the start',
  CUTOFF_VS_NRS2: 'change that goes with 2 points less pain',
  SEM: 'standard error of measurement',
  RELIABILITY: 'reliability',
  RESPONSIVENESS_AUC: 'how well it tells improved people from others (area under the curve)',
  AGREEMENT: 'agreement between examiners (kappa)',
};

/** A kind of figure in words. */
export function kindWordsOf(kind: ThresholdKind): string {
  return wordsByKind[kind];
}
