import {
  describeWithData,
  expected,
  findingCounts,
  imported,
  lines,
  meanOf,
} from './imported-file';

describeWithData('importing a pain diary of two weeks', () => {
  const path = 'vas-diary-recall/vas-diary.csv';

  it('accepts every row and counts no empty day', async () => {
    const { report } = await imported(path, 'vas-diary');
    expect(report).toMatchObject({
      rowsRead: 203,
      acceptedRows: 203,
      flaggedRows: 0,
      refusedRows: 0,
      readings: 2984,
      clients: 203,
      findings: [],
    });
  });

  it('has the days and the mean of each person and week as R has them', async () => {
    const { readings } = await imported(path, 'vas-diary');
    const diary = readings.filter(({ measure }) => measure === 'own_diary_vas');
    const [header = [], ...people] = lines('vas-diary-recall/expected-per-person.csv');
    expect(people).toHaveLength(203);
    for (const person of people) {
      const cell = (name: string) => person[header.indexOf(name)] ?? '';
      for (const week of ['0', '1']) {
        const mine = diary.filter(
          (one) => one.reference === `vas-${cell('row')}` && one.column.startsWith(`t${week}`),
        );
        expect(mine).toHaveLength(Number(cell(`n${week}`)));
        const mean = cell(`mean${week}`);
        if (!Number.isNaN(Number.parseFloat(mean))) {
          expect(meanOf(mine)).toBeCloseTo(Number(mean), 9);
        }
      }
    }
  });
});

describeWithData('importing a pain diary with dates filled down', () => {
  const path = 'pain-diary-n1/pain-diary-2015-2018.csv';

  it('accepts every row and tells every filled and every simplified cell', async () => {
    const { report } = await imported(path, 'pain-diary');
    expect(report).toMatchObject({
      rowsRead: 4077,
      acceptedRows: 4077,
      flaggedRows: 0,
      refusedRows: 0,
      readings: 4077,
      clients: 1,
    });
    expect(findingCounts(report)).toEqual({
      'NOTE FILLED_DOWN year': 4072,
      'NOTE FILLED_DOWN month': 4039,
      'NOTE FILLED_DOWN day': 2860,
      'NOTE SIDE_WIDENED side': 44,
    });
  });

  it('has every day and value of the resolved file, line by line', async () => {
    const { readings } = await imported(path, 'pain-diary');
    const [, ...entries] = lines('pain-diary-n1/expected-long.csv');
    expect(readings.map(({ line, takenOn, value }) => `${line} ${takenOn} ${value ?? ''}`)).toEqual(
      entries.map(([date, , , intensity, line]) => `${line} ${date} ${Number(intensity)}`),
    );
  });

  it('puts the knees on one line, with the monthly means of R', async () => {
    const { readings } = await imported(path, 'pain-diary');
    const knees = readings.filter(({ site }) => site === 'knee');
    expect(knees).toHaveLength(1133);
    const months = expected('pain-diary-n1', 'knees.monthly') as unknown as {
      month: string;
      n: number;
      mean: number;
    }[];
    for (const { month, n, mean } of months) {
      const mine = knees.filter(({ takenOn }) => takenOn.startsWith(month));
      expect(mine).toHaveLength(n);
      expect(meanOf(mine)).toBeCloseTo(mean, 9);
    }
  });
});
