import { mean } from '@unknot/statistics/mean';
import { compareLeaves, nothingCompared } from './comparison';
import type { Line } from './reference';
import { describeWithReference, linesOf, numberIn } from './reference';
import { trendAnswer } from './trend-answers';

const everything = nothingCompared();

/** R's mean and trend of one week; tau is absent where the week never moves. */
function expectedOfWeek(line: Line, week: string) {
  const of = (name: string) => numberIn(line, `${name}${week}`);
  const trend = {
    S: of('S'),
    Z: of('Z'),
    pTwoSided: of('p'),
    tauB: of('tauB') ?? null,
    theilSenSlope: of('sen'),
    olsSlope: of('ols'),
  };
  const n = of('n') ?? 0;
  return { mean: of('mean') ?? null, ...(n < 3 ? {} : trend) };
}

function differencesIn(line: Line, expected: Line, week: string): readonly string[] {
  const places = [1, 2, 3, 4, 5, 6, 7].map((x) => ({ x, y: numberIn(line, `t${week}${x}`) }));
  const answered = { mean: mean(places, ({ y }) => y), ...trendAnswer(places) };
  const here = nothingCompared();
  compareLeaves(here, `row ${line.row} week ${week}`, answered, expectedOfWeek(expected, week));
  everything.numbers += here.numbers;
  return [...here.differences, ...here.unanswered.map(({ path }) => path)];
}

describeWithReference('two diary weeks of 203 people, with days missing', () => {
  afterAll(() => {
    process.stdout.write(`diary weeks: ${everything.numbers} reference numbers compared\n`);
  });

  // The reference file has 12 digits.
  it('have the means and the trends of R', () => {
    const people = new Map(
      linesOf('vas-diary-recall/vas-diary.csv').map((line) => [line.row, line]),
    );
    const references = linesOf('vas-diary-recall/expected-per-person.csv');
    expect(references).toHaveLength(203);
    const differences = references.flatMap((expected) =>
      ['0', '1'].flatMap((week) => differencesIn(people.get(expected.row) ?? {}, expected, week)),
    );
    expect(differences).toEqual([]);
  });
});
