/** Answers of a check-in that need a person's look at once, as codes. They enter no statistic. */
export const redFlags = [
  'BLADDER_OR_BOWEL',
  'SADDLE_NUMBNESS',
  'NEW_WEAKNESS',
  'NEW_NUMBNESS',
  'NIGHT_PAIN',
  'FEVER_OR_UNWELL',
  'UNEXPLAINED_WEIGHT_LOSS',
  'AFTER_A_FALL',
] as const;

/** The code of one answer. */
export type RedFlag = (typeof redFlags)[number];

/** The answers in words. */
export const redFlagWords: Readonly<Record<RedFlag, string>> = {
  BLADDER_OR_BOWEL: 'new trouble with bladder or bowel',
  SADDLE_NUMBNESS: 'numbness between the legs',
  NEW_WEAKNESS: 'new weakness in an arm or a leg',
  NEW_NUMBNESS: 'new numbness',
  NIGHT_PAIN: 'pain at night that does not let go',
  FEVER_OR_UNWELL: 'fever or feeling very unwell',
  UNEXPLAINED_WEIGHT_LOSS: 'weight loss without a reason',
  AFTER_A_FALL: 'a fall or an accident',
};

/** What a client reads at once after such an answer; always the same words. */
export const redFlagText =
  'Please call us today and tell us about this. If it gets worse or you cannot reach us, call the emergency number.';

/** One such answer. */
export interface RedFlagAnswer {
  readonly flag: RedFlag;
  readonly answeredOn: string;
}
