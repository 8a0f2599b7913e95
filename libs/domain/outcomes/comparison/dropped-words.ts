import { compareText } from '../../progress/compare';
import type { DroppedTechnique, DropReason } from './technique-comparison';

/** Why a technique is no term of the model, in a sentence. */
export const dropWhy: Readonly<Record<DropReason, string>> = {
  HARDLY_USED: 'Fewer than 11 people with both scores had it.',
  HARDLY_EVER_LEFT_OUT: 'Fewer than 11 people with both scores were without it.',
  HARDLY_VARIES: 'Its share of treatment time hardly varies.',
  NOT_TOLD_APART: 'It was so tied to other techniques that it cannot be told apart from them.',
};

/** What was dropped, by name, each with its reason. */
export function droppedWords(
  dropped: ReadonlyMap<string, DropReason>,
  nameOf: (technique: string) => string,
): readonly DroppedTechnique[] {
  return [...dropped]
    .map(([technique, reason]) => ({
      technique,
      name: nameOf(technique),
      reason,
      why: `${dropWhy[reason]} Its time counts with the technique that the others are held against.`,
    }))
    .sort((one, other) => compareText(one.name, other.name));
}
