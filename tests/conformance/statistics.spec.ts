import { leastSquaresSlope } from '@unknot/statistics/least-squares-slope';
import { mannKendall } from '@unknot/statistics/mann-kendall';
import { mean } from '@unknot/statistics/mean';
import { standardDeviation } from '@unknot/statistics/standard-deviation';
import { theilSen } from '@unknot/statistics/theil-sen';
import type { Numbers, Place } from './agreement';
import { expectDescription, expectTrend, xOf, yOf } from './agreement';
import type { Line, Values } from './reference';
import {
  describeWithReference,
  expectAgreement,
  expectedOf,
  linesOf,
  numberIn,
  numbersChecked,
  within,
} from './reference';

function column(lines: readonly Line[], name: string): Numbers {
  return lines.map((line) => numberIn(line, name));
}

function differences(lines: readonly Line[], one: string, other: string): Numbers {
  return lines.map((line) => {
    const [a, b] = [numberIn(line, one), numberIn(line, other)];
    return a === undefined || b === undefined ? undefined : a - b;
  });
}

describeWithReference('statistics against reference values from R and NIST', () => {
  afterAll(() => {
    process.stdout.write(`statistics: ${numbersChecked()} reference numbers compared\n`);
  });

  it('describes hip angles by arm', () => {
    const expected = expectedOf('hip-stretching-rom', 'descriptives');
    const columns = {
      flexionBefore: 'fbef',
      flexionAfter: 'faft',
      rotationBefore: 'rbef',
      rotationAfter: 'raft',
    };
    for (const arm of ['control', 'treat']) {
      const hips = linesOf('hip-stretching-rom/hips.csv').filter(({ grp }) => grp === arm);
      for (const [name, cell] of Object.entries(columns)) {
        expectDescription(column(hips, cell), within(expected, arm, name));
      }
    }
  });

  it('describes scores of the acupuncture trial', () => {
    const expected = expectedOf('acupuncture-headache', 'descriptives');
    const complete = linesOf('acupuncture-headache/acupuncture.csv').filter(
      (line) => numberIn(line, 'pk5') !== undefined,
    );
    for (const [arm, group] of [
      ['acupuncture', '1'],
      ['control', '0'],
    ] as const) {
      const people = complete.filter((line) => line.group === group);
      for (const score of ['pk1', 'pk5']) {
        expectDescription(column(people, score), within(expected, arm, score));
      }
    }
    const treated = complete.filter((line) => line.group === '1');
    const paired = expectedOf('acupuncture-headache', 'change.paired');
    expectAgreement(mean(differences(treated, 'pk1', 'pk5')), paired.meanDifference);
    expectAgreement(standardDeviation(differences(treated, 'pk1', 'pk5')), paired.sdDifference);
  });

  it('describes falls in pain by treatment', () => {
    const lines = linesOf('amitriptyline-hivsn/xoverPP.csv');
    const expected = expectedOf('amitriptyline-hivsn', 'published.change');
    const groups = {
      artNaiveAmitriptyline: ['A', 'No'],
      artNaivePlacebo: ['P', 'No'],
      artUserAmitriptyline: ['A', 'Yes'],
      artUserPlacebo: ['P', 'Yes'],
    };
    for (const [name, [treatment, art]] of Object.entries(groups)) {
      const group = lines.filter((line) => line.Treatment === treatment && line.ARV === art);
      expectDescription(differences(group, 'Time1', 'Time3'), within(expected, name));
    }
  });

  it('describes pain after a nerve block', () => {
    const lines = linesOf('supraclavicular-block/supraclavicular.csv');
    for (const [when, cell] of [
      ['rest', 'vps_rest'],
      ['movement', 'vps_movement'],
    ] as const) {
      for (const group of ['1', '2']) {
        const people = lines.filter((line) => line.group === group);
        const expected = within(expectedOf('supraclavicular-block', 'pain'), when, `g${group}`);
        expectDescription(column(people, cell), expected);
      }
    }
  });

  it('describes a diary by region and finds its trend over three years', () => {
    const lines = linesOf('pain-diary-n1/expected-long.csv');
    for (const [region, expected] of Object.entries(expectedOf('pain-diary-n1', 'regions'))) {
      const here = lines.filter((line) => line.region === region);
      expectDescription(column(here, 'intensity'), expected as Values);
    }
    const knees = lines
      .filter(({ region }) => region === 'Knees')
      .map((line) => ({ day: Date.parse(line.date ?? '') / 86_400_000, line }))
      .sort((a, b) => a.day - b.day);
    const places = knees.map(({ day, line }) => ({
      x: day - (knees[0]?.day ?? 0),
      y: numberIn(line, 'intensity'),
    }));
    expectTrend(places, expectedOf('pain-diary-n1', 'knees.dailyTrend'));
    expectTrend(places.slice(0, 28), expectedOf('pain-diary-n1', 'knees.first28'));
    const monthly = byMonth(knees.map(({ line }) => line));
    expectTrend(monthly, expectedOf('pain-diary-n1', 'knees.monthlyTrend'));
  });

  it('finds the trend of each of twelve people over six visits', () => {
    const lines = linesOf('amitriptyline-hivsn/xoverPP.csv');
    for (const [id, expected] of Object.entries(
      expectedOf('amitriptyline-hivsn', 'trajectories'),
    )) {
      const places = lines
        .filter((line) => line.ID === id)
        .flatMap((line) =>
          [0, 1, 2].map((visit) => ({
            x: (Number(line.Period) - 1) * 9 + visit * 3,
            y: numberIn(line, `Time${visit + 1}`),
          })),
        );
      expectTrend(places, expected as Values);
    }
  });

  it('finds the trend of each of eighteen sleepers and of knees that do not change', () => {
    const sleepers = linesOf('classic-longitudinal/sleepstudy.csv');
    for (const [subject, expected] of Object.entries(
      expectedOf('classic-longitudinal', 'sleepstudy.perSubject'),
    )) {
      const places = sleepers
        .filter((line) => line.Subject === subject)
        .map((line) => ({ x: numberIn(line, 'Days'), y: numberIn(line, 'Reaction') }));
      expectTrend(places, expected as Values);
    }
    const knees = linesOf('knee-sports-pain/knee.csv');
    for (const [person, expected] of Object.entries(
      expectedOf('knee-sports-pain', 'friedmanAndTrend'),
    )) {
      const line = knees.find(({ N }) => N === person) ?? {};
      const days = [0, 3, 7, 10];
      const places = days.map((x, visit) => ({ x, y: numberIn(line, `R${visit + 1}`) }));
      expectTrend(places, expected as Values);
    }
  });

  it('finds the trend of two diary weeks of 203 people, with days missing', () => {
    const people = linesOf('vas-diary-recall/vas-diary.csv');
    for (const expected of linesOf('vas-diary-recall/expected-per-person.csv')) {
      const line = people.find(({ row }) => row === expected.row) ?? {};
      for (const week of ['0', '1']) expectDiaryWeek(line, expected, week);
    }
  });

  it('draws the line of NIST Norris', () => {
    const places = linesOf('nist-strd/norris.csv').map((line) => ({
      x: numberIn(line, 'x'),
      y: numberIn(line, 'y'),
    }));
    const expected = expectedOf('nist-strd', 'nist.norris');
    const [intercept, slope] = expected.coefficients as number[];
    const [, slopeError] = expected.standardErrors as number[];
    const line = leastSquaresSlope(places, xOf, yOf);
    expectAgreement(line?.intercept, intercept);
    expectAgreement(line?.slope, slope);
    expectAgreement(line?.residualSd, expected.residualStandardDeviation);
    expectAgreement((line?.residualSd ?? 0) / Math.sqrt(line?.sxx ?? 0), slopeError);
  });
});

function byMonth(lines: readonly Line[]): Place[] {
  const months = [...new Set(lines.map(({ date = '' }) => date.slice(0, 7)))];
  return months.map((month, index) => ({
    x: index + 1,
    y: mean(
      column(
        lines.filter(({ date = '' }) => date.startsWith(month)),
        'intensity',
      ),
    ),
  }));
}

function expectDiaryWeek(line: Line, expected: Line, week: string): void {
  const places = [1, 2, 3, 4, 5, 6, 7].map((x) => ({ x, y: numberIn(line, `t${week}${x}`) }));
  const reference = (name: string) => numberIn(expected, `${name}${week}`);
  expectAgreement(mean(places, yOf), reference('mean'));
  if ((reference('n') ?? 0) < 3) return;
  const trend = mannKendall(places, xOf, yOf);
  const tau = reference('tauB');
  expectAgreement(trend?.tau, tau);
  if (tau !== undefined) {
    expectAgreement(trend?.s, reference('S'));
    expectAgreement(trend?.z, reference('Z'));
    expectAgreement(trend?.p, reference('p'));
  }
  expectAgreement(theilSen(places, xOf, yOf)?.slope, reference('sen'));
  expectAgreement(leastSquaresSlope(places, xOf, yOf)?.slope, reference('ols'));
}
