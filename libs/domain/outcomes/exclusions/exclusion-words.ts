import type { ExclusionReason } from '../exclusion';

/** The reasons as people read them. */
export const exclusionWords: Readonly<Record<ExclusionReason, string>> = {
  WRONG_CONDITION: 'The condition turned out to be another one',
  RECORD_ERROR: 'The record is wrong',
  OTHER_ILLNESS: 'Another illness decided the course',
  SURGERY_DURING_CARE: 'Surgery during care',
  TREATED_ELSEWHERE: 'Treated elsewhere at the same time',
  TRAINING_RECORD: 'A record made for training',
};
