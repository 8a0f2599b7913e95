import { heatStrip, shownRows } from './heat-strip';
import { triggerPoints } from './trigger-points';
import { triggerPointExamples } from './trigger-points.example';
import { tableCsv } from './table-csv';
import type { TriggerPointsData } from './trigger-points';

const example = (name: string): TriggerPointsData => {
  const data = triggerPointExamples[name];
  if (data === undefined) throw new Error(`There is no example called ${name}.`);
  return data;
};
const five = heatStrip(example('five points over six sessions'));
const rowOf = (name: string) => five.rows.find((row) => row.name === name)?.cells ?? [];

describe('trigger points by session', () => {
  it('tells gone from not examined, and shows zero', () => {
    expect(rowOf('Splenius capitis, right').map(({ severity }) => severity)).toEqual([
      2,
      1,
      0,
      0,
      null,
      null,
    ]);
    expect(rowOf('Splenius capitis, right').map(({ words }) => words)).toEqual([
      'trigger point 2 of 5',
      'trigger point 1 of 5',
      'examined, no trigger point',
      'examined, no trigger point',
      'not examined',
      'not examined',
    ]);
  });

  it('shows the same values as the body map', () => {
    const map = triggerPoints(example('five points over six sessions'));
    map.sessions.forEach(({ id, marks }) => {
      const column = five.columns.findIndex((each) => each.id === id);
      const inStrip = five.rows.flatMap(({ key, cells }) => {
        const severity = cells[column]?.severity ?? null;
        return severity === null ? [] : [`${key} ${severity}`];
      });
      expect(inStrip.sort()).toEqual(marks.map(({ key, severity }) => `${key} ${severity}`).sort());
    });
  });

  it('puts the worst as last examined on top', () => {
    expect(five.rows.map(({ name }) => name)).toEqual([
      'Levator scapulae, left',
      'Infraspinatus, left',
      'Upper trapezius, left',
      'Scalenes, left',
      'Splenius capitis, right',
    ]);
  });

  it('says what every row shows', () => {
    expect(five.label).toBe(
      'Trigger points by session. 3 of 5 trigger points were gone when last examined. ' +
        'Levator scapulae, left: 3 to 2 of 5 in 5 examinations. ' +
        'Infraspinatus, left: 5 to 1 of 5 in 6 examinations. ' +
        'Upper trapezius, left: 4 to 0 of 5 in 6 examinations. ' +
        'Scalenes, left: 3 to 0 of 5 in 4 examinations. ' +
        'Splenius capitis, right: 2 to 0 of 5 in 4 examinations.',
    );
  });

  it('holds back what is more than fifteen rows, and keeps all of them in the table', () => {
    const many = heatStrip(example('more points than rows'));
    expect(shownRows).toBe(15);
    expect([many.rows.length, many.more, many.table.rows.length]).toEqual([18, '3 more', 18]);
    expect(five.more).toBe('');
  });

  it('is a file in which not examined is empty and gone is 0', () => {
    const line = tableCsv(five.table).split('\r\n').at(5);
    expect(line).toBe('"Splenius capitis, right",2,1,0,0,,');
  });

  it('has no column for a session in which nobody looked', () => {
    const once = heatStrip(example('one session, all gone'));
    expect(once.columns.map(({ number }) => number)).toEqual([2]);
    expect(once.rows).toMatchObject([{ name: 'Soleus, both sides', cells: [{ severity: 0 }] }]);
    expect(once.summary).toBe('1 point examined, none was there.');
    expect(heatStrip(example('empty'))).toMatchObject({
      state: 'EMPTY',
      rows: [],
      summary: 'No trigger points were examined yet',
    });
  });
});
