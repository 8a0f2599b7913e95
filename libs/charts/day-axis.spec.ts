import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import * as fc from 'fast-check';
import { dayText, dayTicks, shortDayText } from './day-axis';

const labels = (first: string, last: string, room: number) =>
  dayTicks(dayNumberOf(first), dayNumberOf(last), room).map(({ label }) => label);

describe('marks on a time axis', () => {
  it('stand on Mondays, and name the year where it changes', () => {
    expect(labels('2025-12-19', '2026-01-21', 6)).toEqual([
      '22 Dec 2025',
      '29 Dec',
      '5 Jan 2026',
      '12 Jan',
      '19 Jan',
    ]);
  });

  it('stand on the first of months where weeks do not fit', () => {
    expect(labels('2026-01-05', '2026-05-20', 5)).toEqual(['Feb 2026', 'Mar', 'Apr', 'May']);
    expect(labels('2024-02-01', '2027-01-01', 8)).toEqual([
      'Jul 2024',
      'Jan 2025',
      'Jul',
      'Jan 2026',
      'Jul',
      'Jan 2027',
    ]);
  });

  it('are two at least and as many as there is room for at most', () => {
    const days = fc.integer({ min: 18_000, max: 22_000 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 3, max: 4_000 }),
        fc.integer({ min: 3, max: 12 }),
        (first, span, room) => {
          const ticks = dayTicks(first, first + span, room);
          const values = ticks.map(({ value }) => value);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(room);
          expect([...values].sort((a, b) => a - b)).toEqual(values);
          expect(values.every((value) => value >= first && value <= first + span)).toBe(true);
        },
      ),
    );
  });

  it('name a day as it is written, in any time zone', () => {
    expect(dayText('2026-03-01')).toBe('1 March 2026');
    expect(shortDayText('2024-02-29')).toBe('29 Feb 2024');
  });
});
