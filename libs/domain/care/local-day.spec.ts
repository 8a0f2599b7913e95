import { localDayOf } from './local-day';

const melbourne = 'Australia/Melbourne';

describe('the calendar day at the practice', () => {
  it('is that of its own zone, whatever zone a travelling client writes the instant in', () => {
    // The same instant, written in Tokyo, in New York and in UTC: five past midnight of 3 March in Melbourne.
    for (const written of [
      '2026-03-02T22:05:00+09:00',
      '2026-03-02T08:05:00-05:00',
      '2026-03-02T13:05:00Z',
    ]) {
      expect(localDayOf(written, melbourne)).toBe('2026-03-03');
    }
    expect(localDayOf('2026-03-02T12:59:59Z', melbourne)).toBe('2026-03-02');
  });

  it('changes at midnight in summer and in winter, an hour apart in UTC', () => {
    expect(localDayOf('2026-01-14T12:59:59Z', melbourne)).toBe('2026-01-14');
    expect(localDayOf('2026-01-14T13:00:00Z', melbourne)).toBe('2026-01-15');
    expect(localDayOf('2026-07-14T13:59:59Z', melbourne)).toBe('2026-07-14');
    expect(localDayOf('2026-07-14T14:00:00Z', melbourne)).toBe('2026-07-15');
  });

  it('lasts 23 hours when clocks go forward and 25 when they go back', () => {
    const hoursOf = (day: string) => {
      const from = Date.parse(`${day}T00:00:00Z`) - 24 * 3_600_000;
      const instants = Array.from({ length: 72 }, (_, hour) =>
        new Date(from + hour * 3_600_000).toISOString(),
      );
      return instants.filter((instant) => localDayOf(instant, melbourne) === day).length;
    };
    // Clocks in Victoria went forward on 5 October 2025 and back on 5 April 2026.
    expect(['2025-10-04', '2025-10-05', '2026-04-05', '2026-04-06'].map(hoursOf)).toEqual([
      24, 23, 25, 24,
    ]);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localDayOf('2026-03-02T13:05:00Z', 'Australia/Nowhere')).toThrow(RangeError);
  });
});
