import type { Problem } from '../../ui/submission';

/** The same answer, each problem at the last name of its path: the forms here have no two fields of one name. */
export function atFields<Answer extends { readonly problems: readonly Problem[] }>(
  answer: Answer,
): Answer {
  const problems = answer.problems.map((problem) => ({ ...problem, path: problem.path.slice(-1) }));
  return { ...answer, problems };
}
