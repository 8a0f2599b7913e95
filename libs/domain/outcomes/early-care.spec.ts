import { earlyMinutesOf, endsBeforeLandmark } from './early-care';

const sessions = [0, 7, 21, 22].map((day, index) => ({ id: `s${index}`, day }));
const use = (sessionId: string, technique: string, minutes: number | null) => ({
  sessionId,
  technique,
  minutes,
});

describe('the minutes of the first sessions', () => {
  it('are those of the first three, however the sessions are handed in', () => {
    const uses = sessions.map(({ id }) => use(id, 'cupping', 10));
    expect(earlyMinutesOf(sessions, uses)).toEqual({ cupping: 30 });
    expect(earlyMinutesOf(sessions.toReversed(), uses)).toEqual({ cupping: 30 });
  });

  it('count day 21 and not day 22', () => {
    const [first, , third, fourth] = sessions;
    if (!first || !third || !fourth) throw new Error();
    const uses = [use('s2', 'taping', 5), use('s3', 'taping', 7)];
    expect(earlyMinutesOf([first, third, fourth], uses)).toEqual({ taping: 5 });
  });

  it('count minutes that were not recorded as none', () => {
    const uses = [use('s0', 'taping', null), use('s1', 'cupping', 4), use('s1', 'cupping', 6)];
    expect(earlyMinutesOf(sessions, uses)).toEqual({ taping: 0, cupping: 10 });
  });
});

it('knows whose care ended before the landmark', () => {
  const ends = (closedDay: number | null, sessionDays: readonly number[]) =>
    endsBeforeLandmark({ closedDay, sessionDays });
  expect(ends(20, [0, 7])).toBe(true);
  expect(ends(20, [0, 7, 14])).toBe(false);
  expect(ends(21, [0])).toBe(false);
  expect(ends(null, [0])).toBe(false);
});
