import type { ReadingRule } from '../mapping';

/** A column of a wide file, with what holds for most columns of a questionnaire or diary. */
export function valueColumn(
  rule: Pick<ReadingRule, 'column' | 'measure' | 'place' | 'unit' | 'dayOffset'> &
    Partial<ReadingRule>,
): ReadingRule {
  return {
    movement: { is: 'none' },
    mode: { is: 'NONE' },
    context: { is: 'DIARY' },
    visit: null,
    zeroMeans: 'VALUE',
    ...rule,
  };
}
