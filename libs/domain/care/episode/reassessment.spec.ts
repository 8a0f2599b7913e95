import { defaultSchedule, reassessmentDueOn } from './reassessment';

describe('when something is measured again', () => {
  it('is six weeks later where nothing is planned, whatever the sessions', () => {
    expect(reassessmentDueOn(defaultSchedule, '2026-01-20', [])).toBe('2026-03-03');
    expect(reassessmentDueOn(defaultSchedule, '2026-01-20', ['2026-01-27'])).toBe('2026-03-03');
  });

  it('is the nth session after the one at which it was measured', () => {
    const schedule = { everyDays: null, everySessions: 2 };
    const days = ['2026-01-06', '2026-01-20', '2026-01-27', '2026-02-03'];
    expect(reassessmentDueOn(schedule, '2026-01-20', days)).toBe('2026-02-03');
    expect(reassessmentDueOn(schedule, '2026-01-20', days.slice(0, 3))).toBeNull();
  });

  it('is whichever comes first of both', () => {
    const both = { everyDays: 7, everySessions: 1 };
    expect(reassessmentDueOn(both, '2026-01-20', ['2026-01-25'])).toBe('2026-01-25');
    expect(reassessmentDueOn(both, '2026-01-20', ['2026-01-30'])).toBe('2026-01-27');
    expect(reassessmentDueOn(both, '2026-01-20', [])).toBe('2026-01-27');
  });
});
