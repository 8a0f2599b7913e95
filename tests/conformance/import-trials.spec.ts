import { reportLines } from '@unknot/domain/exchange/report-lines';
import type { CandidateReading } from '@unknot/domain/exchange/row';
import {
  armsOf,
  describeWithData,
  expected,
  findingCounts,
  imported,
  meanOf,
} from './imported-file';
import type { ImportedFile } from './imported-file';

type Means = Record<string, Record<string, { n: number; mean: number }>>;

/** The readings of one column and arm. */
function of(file: ImportedFile, column: string, arm: string): readonly CandidateReading[] {
  const arms = armsOf(file);
  return file.readings.filter((one) => one.column === column && arms.get(one.reference) === arm);
}

describeWithData('importing hip angles', () => {
  const arms = { stretching: 'treat', 'usual care': 'control' };
  const columns = {
    fbef: 'flexionBefore',
    faft: 'flexionAfter',
    rbef: 'rotationBefore',
    raft: 'rotationAfter',
  };

  it('accepts hips.csv as it is, with the means of R in each arm', async () => {
    const file = await imported('hip-stretching-rom/hips.csv', 'hip-stretching');
    expect(file.report).toMatchObject({
      rowsRead: 78,
      acceptedRows: 78,
      flaggedRows: 0,
      refusedRows: 0,
      readings: 312,
      absentReadings: 0,
      techniques: 54,
      clients: 39,
      episodes: 39,
      findings: [],
    });
    const means = expected('hip-stretching-rom', 'descriptives') as Means;
    for (const [arm, name] of Object.entries(arms)) {
      for (const [column, key] of Object.entries(columns)) {
        const readings = of(file, column, arm);
        const wanted = means[name];
        expect(readings).toHaveLength(wanted?.[key]?.n ?? NaN);
        expect(meanOf(readings)).toBeCloseTo(wanted?.[key]?.mean ?? NaN, 9);
      }
    }
  });

  it('keeps the two sides of a person apart', async () => {
    const { readings } = await imported('hip-stretching-rom/hips.csv', 'hip-stretching');
    const before = readings.filter(({ column }) => column === 'fbef');
    const right = meanOf(before.filter(({ side }) => side === 'RIGHT'));
    const left = meanOf(before.filter(({ side }) => side === 'LEFT'));
    const { meanDifference } = expected('hip-stretching-rom', 'sideDifference') as unknown as {
      meanDifference: number;
    };
    expect(right - left).toBeCloseTo(meanDifference, 9);
  });

  it('refuses the 213 degrees by file, line, column and reason, and nothing else', async () => {
    const path = 'hip-stretching-rom/hips-with-entry-error.csv';
    const { report } = await imported(path, 'hip-stretching');
    expect(report).toMatchObject({
      rowsRead: 78,
      acceptedRows: 77,
      flaggedRows: 0,
      refusedRows: 1,
      readings: 311,
      clients: 39,
    });
    expect(reportLines(report)).toContain(
      '  hips-with-entry-error.csv:16 column fbef: 213 ° is outside -30 to 200 °.',
    );
    expect(findingCounts(report)).toEqual({ 'REFUSED OUT_OF_RANGE fbef': 1 });
  });
});

describeWithData('importing a crossover trial with lone carriage returns', () => {
  it('puts six visits of both rows on one client, with the falls of R', async () => {
    const file = await imported('amitriptyline-hivsn/xoverPP.csv', 'amitriptyline-crossover');
    expect(file.report).toMatchObject({
      rowsRead: 244,
      acceptedRows: 244,
      flaggedRows: 0,
      refusedRows: 0,
      readings: 732,
      clients: 122,
      episodes: 122,
      findings: [],
    });
    const first = file.readings.filter(({ visit }) => visit !== null && visit <= 3);
    const fall = (arm: string) =>
      meanOf(of({ ...file, readings: first }, 'Time1', arm)) -
      meanOf(of({ ...file, readings: first }, 'Time3', arm));
    const { meanX, meanY } = expected('amitriptyline-hivsn', 'parallel.welch') as unknown as {
      meanX: number;
      meanY: number;
    };
    expect(fall('amitriptyline, then placebo')).toBeCloseTo(meanX, 9);
    expect(fall('placebo, then amitriptyline')).toBeCloseTo(meanY, 9);
    const one = file.readings.filter(({ reference }) => reference === 'amitriptyline-E001');
    expect(one.map(({ visit, takenOn, value }) => [visit, takenOn, value])).toEqual([
      [1, '2024-01-08', 8],
      [2, '2024-01-29', 6],
      [3, '2024-02-19', 5],
      [4, '2024-03-11', 4],
      [5, '2024-04-01', 3],
      [6, '2024-04-22', 0],
    ]);
  });
});

describeWithData('importing knee grades', () => {
  it('keeps grades as grades, counted as R counts them', async () => {
    const file = await imported('knee-sports-pain/knee.csv', 'knee-sports-pain');
    expect(file.report).toMatchObject({
      rowsRead: 127,
      acceptedRows: 127,
      flaggedRows: 0,
      refusedRows: 0,
      readings: 508,
      clients: 127,
      findings: [],
    });
    const table = expected('knee-sports-pain', 'table') as Record<string, Record<string, number>>;
    for (const [arm, grades] of Object.entries(table)) {
      const day10 = of(file, 'R4', arm);
      for (const [grade, count] of Object.entries(grades)) {
        expect(day10.filter(({ value }) => value === Number(grade))).toHaveLength(count);
      }
    }
    const sexes = file.rows.map(({ care }) => care?.sex);
    expect(sexes.filter((sex) => sex === 'MALE')).toHaveLength(38);
    expect(sexes.filter((sex) => sex === 'FEMALE')).toHaveLength(89);
  });
});

describeWithData('importing a headache trial with false zeros', () => {
  const path = 'acupuncture-headache/acupuncture.csv';

  it('flags the zeros that stand for missing, and keeps the true ones', async () => {
    const { report, readings } = await imported(path, 'acupuncture-headache');
    const zeros = expected('acupuncture-headache', 'missingCodedAsZero') as unknown as Record<
      string,
      number
    >;
    expect(report).toMatchObject({
      rowsRead: 401,
      acceptedRows: 295,
      flaggedRows: 106,
      refusedRows: 0,
      readings: 2231,
      absentReadings: 175,
      clients: 401,
    });
    expect(findingCounts(report)).toEqual({
      'FLAGGED ZERO_SUSPECT_MISSING f2': zeros['f2ZeroAndPk2Missing'],
      'FLAGGED ZERO_SUSPECT_MISSING f5': zeros['f5ZeroAndPk5Missing'],
    });
    for (const column of ['f2', 'f5']) {
      const kept = readings.filter((one) => one.column === column && one.value === 0);
      expect(kept).toHaveLength(2);
    }
    const f5 = readings.filter(({ column }) => column === 'f5');
    expect(meanOf(f5)).toBeCloseTo(zeros['correctMeanF5'] ?? NaN, 9);
  });

  it('has the scores of those who finished as R has them, in both arms', async () => {
    const file = await imported(path, 'acupuncture-headache');
    const means = expected('acupuncture-headache', 'descriptives') as Means;
    for (const [arm, name] of [
      ['acupuncture', 'acupuncture'],
      ['usual care', 'control'],
    ] as const) {
      const later = of(file, 'pk5', arm);
      const finished = new Set(later.map(({ reference }) => reference));
      const start = of(file, 'pk1', arm).filter(({ reference }) => finished.has(reference));
      expect(later).toHaveLength(means[name]?.['pk5']?.n ?? NaN);
      expect(meanOf(later)).toBeCloseTo(means[name]?.['pk5']?.mean ?? NaN, 9);
      expect(meanOf(start)).toBeCloseTo(means[name]?.['pk1']?.mean ?? NaN, 9);
    }
  });

  it('names twelve practitioners and two conditions', async () => {
    const { rows } = await imported(path, 'acupuncture-headache');
    expect(new Set(rows.map(({ care }) => care?.practitioner)).size).toBe(12);
    expect(rows.filter(({ care }) => care?.practitioner === 'Acupuncturist 3')).toHaveLength(91);
    expect(rows.filter(({ care }) => care?.condition === 'tth')).toHaveLength(24);
  });
});
