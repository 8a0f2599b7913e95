import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import { dayText, melbourneOffsetOf, momentOf, weekdayOf } from './calendar';

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Australia/Melbourne',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a clock in Melbourne shows at an instant, according to the runtime's own zone data. */
function shownAt(instant: string): { on: string; minute: number } {
  const parts = Object.fromEntries(
    clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    on: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

describe('the calendar at the practice', () => {
  it('turns days into text and back', () => {
    expect(dayText(dayNumberOf('2024-02-29'))).toBe('2024-02-29');
    expect(weekdayOf(dayNumberOf('2026-11-22'))).toBe(0);
  });

  it('agrees with the zone data of the runtime at every hour of the months of change, 2009 to 2035', () => {
    let compared = 0;
    for (let day = dayNumberOf('2009-01-01'); day < dayNumberOf('2036-01-01'); day += 1) {
      const isNearChange = /-(04|10)-/.test(dayText(day)) && Number(dayText(day).slice(8)) <= 9;
      const minutes = isNearChange ? Array.from({ length: 24 }, (_, hour) => hour * 60) : [9 * 60];
      for (const minute of minutes) {
        // The hour that clocks leave out in October cannot be shown.
        if (isNearChange && minute === 120 && /-10-/.test(dayText(day))) continue;
        const shown = shownAt(momentOf(day, minute).at);
        if (shown.on !== dayText(day) || shown.minute !== minute) {
          throw new Error(`${dayText(day)} ${minute}: ${JSON.stringify(shown)}`);
        }
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(15_000);
  });

  it('changes on the first Sundays of April and October', () => {
    expect(melbourneOffsetOf(dayNumberOf('2025-04-05'), 600)).toBe(660);
    expect(melbourneOffsetOf(dayNumberOf('2025-04-06'), 600)).toBe(600);
    expect(melbourneOffsetOf(dayNumberOf('2025-10-04'), 600)).toBe(600);
    expect(melbourneOffsetOf(dayNumberOf('2025-10-05'), 600)).toBe(660);
    expect(momentOf(dayNumberOf('2026-07-01'), 9 * 60).at).toBe('2026-06-30T23:00:00.000Z');
  });
});
