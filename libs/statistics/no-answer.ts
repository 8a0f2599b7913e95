/** Says that a question has no answer with these data, and why, in a word that callers can put into a sentence. */
export interface NoAnswer<Reason extends string> {
  readonly reason: Reason;
}

/** Whether an answer says that there is none. */
export function isNoAnswer<Answer extends object, Reason extends string>(
  answer: Answer | NoAnswer<Reason>,
): answer is NoAnswer<Reason> {
  return 'reason' in answer;
}
