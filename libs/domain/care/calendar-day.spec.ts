import fc from 'fast-check';
import { calendarDayIn, calendarDayOf, dayNumberOf, dayOfNumber, daysAfter } from './calendar-day';

describe('calendar days', () => {
  it('are those that the calendar has: 29 February in 2000 and 2024, not in 1900 or 2026', () => {
    expect(calendarDayOf(2000, 2, 29)).toBe('2000-02-29');
    expect(calendarDayIn('2024-02-29')).toBe('2024-02-29');
    expect(calendarDayOf(1900, 2, 29)).toBeUndefined();
    expect(calendarDayIn('2026-02-29')).toBeUndefined();
    expect(calendarDayIn('2026-04-31')).toBeUndefined();
    expect(calendarDayIn('2026-13-01')).toBeUndefined();
    expect(calendarDayIn('26-01-01')).toBeUndefined();
  });

  it('are counted from 1970-01-01, before it below zero', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    // PostgreSQL: select date '2026-11-22' - date '1970-01-01'
    expect(dayNumberOf('2026-11-22')).toBe(20_779);
    expect(() => dayNumberOf('22.11.2026')).toThrow(RangeError);
    expect(() => dayNumberOf('2026-13-01')).toThrow(RangeError);
  });

  it('come back from their number, and every number names a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_846 }), (count) => {
        const day = dayOfNumber(count);
        expect(calendarDayIn(day)).toBe(day);
        expect(dayNumberOf(day)).toBe(count);
      }),
    );
  });

  it('go on over the end of months and years', () => {
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
  });
});
