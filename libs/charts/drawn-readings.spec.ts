import { daySpan, drawnReadings, gapText, undrawnText } from './drawn-readings';
import { exampleDay, exampleSeries } from './series.example';
import type { ExampleReading } from './series.example';

const measure = {
  key: 'nprs_avg',
  name: 'Pain',
  unit: 'of 10',
  min: 0,
  max: 10,
  direction: 'LOWER',
} as const;

const readingsOf = (readings: readonly ExampleReading[]) =>
  exampleSeries(readings, { measure }).readings;

const apartAfter = (days: number) =>
  drawnReadings(
    readingsOf([
      { takenOn: exampleDay(0), value: 5 },
      { takenOn: exampleDay(days), value: 4 },
    ]),
  )[1]?.apart;

describe('readings that are drawn', () => {
  it('join over 42 days and break after 43', () => {
    expect(apartAfter(42)).toBeNull();
    expect(apartAfter(43)).toBe('TIME');
  });

  it('keep zeros', () => {
    const drawn = drawnReadings(
      readingsOf([0, 3, 0].map((value, at) => ({ takenOn: exampleDay(at), value }))),
    );
    expect(drawn.map(({ value }) => value)).toEqual([0, 3, 0]);
  });

  it('leave out what was taken after a session and what has no value, and say so', () => {
    const readings = readingsOf([
      { takenOn: exampleDay(0), value: 6 },
      { takenOn: exampleDay(0), value: 0, context: 'POST_SESSION' },
      { takenOn: exampleDay(7), value: null, absent: 'UNABLE_PAIN' },
    ]);
    expect(drawnReadings(readings)).toHaveLength(1);
    expect(undrawnText(readings)).toBe(
      'Not drawn, but in the table: 1 reading taken after a session, 1 reading without a value.',
    );
  });

  it('break where another person or tool measured, also when that reading itself is not drawn', () => {
    const readings = readingsOf([
      { takenOn: exampleDay(0), value: 6 },
      { takenOn: exampleDay(7), value: null, absent: 'NOT_MEASURED', broken: true },
      { takenOn: exampleDay(14), value: 5 },
      { takenOn: exampleDay(21), value: 5 },
    ]);
    const drawn = drawnReadings(readings);
    expect(drawn.map(({ apart }) => apart)).toEqual([null, 'RATER_OR_TOOL', null]);
    expect(gapText(drawn)).toBe('The line breaks where another person or tool measured.');
  });

  it('do not break for a reading that does not count', () => {
    const readings = readingsOf([
      { takenOn: exampleDay(0), value: 6 },
      { takenOn: exampleDay(0), value: 4, context: 'POST_SESSION', broken: true },
      { takenOn: exampleDay(7), value: 5 },
    ]);
    expect(drawnReadings(readings)[1]?.apart).toBeNull();
  });

  it('span the axis from the first to the last session or reading', () => {
    const drawn = drawnReadings(readingsOf([{ takenOn: '1970-01-11', value: 6 }]));
    const session = { id: 's', heldOn: '1970-01-31', number: 1, techniques: [] };
    const { first, last } = daySpan(drawn, [session]);
    expect(first).toBeLessThan(10);
    expect(first).toBeGreaterThan(8);
    expect(last).toBeGreaterThan(30);
    expect(last).toBeLessThan(32);
  });
});
