/** Says that a figure is not shown, and why: the code for programs, the words for people. */
export interface Withheld<Reason extends string = string> {
  readonly withheld: Reason;
  /** One plain sentence with the figures that led to it. */
  readonly why: string;
}

/** Whether an answer is held back. */
export function isWithheld<Answer extends object, Reason extends string>(
  answer: Answer | Withheld<Reason>,
): answer is Withheld<Reason> {
  return 'withheld' in answer;
}
