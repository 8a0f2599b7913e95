/** An answer without any count of different people. */
export type WithoutPeople<Answer> = Answer extends readonly (infer Each)[]
  ? readonly WithoutPeople<Each>[]
  : Answer extends object
    ? {
        readonly [Key in keyof Answer as Key extends 'people' ? never : Key]: WithoutPeople<
          Answer[Key]
        >;
      }
    : Answer;

/** Takes every count of different people out of an answer, however deep: owners are told of episodes. */
export function withoutPeople<Answer>(answer: Answer): WithoutPeople<Answer> {
  return stripped(answer) as WithoutPeople<Answer>;
}

function stripped(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(stripped);
  if (typeof answer !== 'object' || answer === null) return answer;
  const kept = Object.entries(answer).filter(([key]) => key !== 'people');
  return Object.fromEntries(kept.map(([key, value]) => [key, stripped(value)]));
}
