import type { ExpectedPathData, WeekToDraw } from './path-to-draw';

const measure = {
  name: 'Numeric pain rating, average',
  unit: 'of 10',
  min: 0,
  max: 10,
  direction: 'LOWER',
} as const;

/** A path that falls from 6 to 3 and is steady then. */
function exampleWeeks(count: number): WeekToDraw[] {
  return Array.from({ length: count }, (_, at) => {
    // In tenths, for a tenth is no binary number.
    const tenths = Math.max(30, 60 - 4 * (at + 1));
    return {
      week: at + 1,
      median: tenths / 10,
      half: { low: (tenths - 10) / 10, high: (tenths + 10) / 10 },
      most: { low: Math.max(0, tenths - 25) / 10, high: (tenths + 25) / 10 },
      n: 64 - 2 * at,
    };
  });
}

const weekly = (values: readonly number[]) => values.map((value, at) => ({ day: at * 7, value }));

function example(
  scores: readonly number[],
  sentence: string,
  weeks = exampleWeeks(12),
): ExpectedPathData {
  const isThere = weeks.length > 0;
  return {
    label: 'Numeric pain rating, average, neck',
    measure,
    scores: weekly(scores),
    weeks,
    alike: isThere
      ? 'People like this: neck pain, starting at 5 to 7 of 10, for 6 to 12 weeks; n = 64 closed episodes of this practice.'
      : '',
    dropOut: isThere
      ? '22 of 64 had stopped being scored before week 12; how they fared then is not known, so later weeks show only those who went on.'
      : '',
    sentence,
  };
}

/** Cases of the chart: what a page, a test and a picture of it need to have seen. */
export const expectedPathExamples: Readonly<Record<string, ExpectedPathData>> = {
  within: example(
    [6, 6, 5, 4, 4],
    'As expected: 4 of 10 in week 4, where 8 of 10 people like this are between 1.9 and 6.9.',
  ),
  'below twice': example(
    [6, 7, 8, 8, 8],
    'Below the expected path twice in a row: 8 of 10 in week 4, where 8 of 10 people like this are between 1.9 and 6.9.',
  ),
  'down to zero': example(
    [6, 3, 0, 0],
    'Ahead of the expected path: 0 of 10 in week 3, where 8 of 10 people like this are between 2.3 and 7.3.',
  ),
  'one score': example([6], 'Not enough data: it takes scores on two days.'),
  'held back': example(
    [6, 5, 4],
    'An expected path needs 30 closed episodes of people like this; there are 17.',
    [],
  ),
};
