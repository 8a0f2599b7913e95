import type { BeforeAfterData, EpisodeToDraw } from './episode-to-draw';

const measure = {
  name: 'Numeric pain rating, average',
  unit: 'of 10',
  min: 0,
  max: 10,
  direction: 'LOWER',
} as const;

const pairs = [
  ...[
    [7, 3],
    [6, 2],
    [5, 5],
    [8, 4],
    [6, 6],
    [4, 0],
    [7, 6],
    [5, 2],
    [6, 3],
    [3, 3],
  ],
  ...[
    [8, 9],
    [5, 4],
    [7, 2],
    [6, 4],
    [4, 6],
    [9, 5],
    [6, 1],
    [5, 3],
    [7, 7],
    [4, 2],
  ],
];

const episodes: readonly EpisodeToDraw[] = pairs.map(([first = 0, last = 0], at) => ({
  name: `Client ${at + 1}`,
  first,
  last,
  finished: at % 4 !== 3,
}));

const caveats = ['Pain usually falls from the day people seek help.'];

const example = (more: Partial<BeforeAfterData>): BeforeAfterData => ({
  measure,
  episodes,
  counts: { better: 9, worse: 0, same: 11 },
  missing: 3,
  detectable: 2,
  important: 2,
  goal: 3,
  caveats,
  ...more,
});

/** Cases of the chart: what a page, a test and a picture of it need to have seen. */
export const beforeAfterExamples: Readonly<Record<string, BeforeAfterData>> = {
  'twenty episodes': example({}),
  'without thresholds': example({
    detectable: null,
    important: null,
    goal: null,
    missing: 0,
    counts: { better: 14, worse: 2, same: 4 },
  }),
  'higher is better': example({
    measure: { ...measure, name: 'Patient-specific function', direction: 'HIGHER' },
    episodes: episodes.map((each) => ({ ...each, first: each.last, last: each.first })),
  }),
  nothing: example({ episodes: [], missing: 1, counts: { better: 0, worse: 0, same: 0 } }),
};
