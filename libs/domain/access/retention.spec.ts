import { earliestErasureOn } from './retention';

describe('the first day on which a record may be erased', () => {
  it('is seven years after the last visit of a grown-up', () => {
    expect(earliestErasureOn('2019-03-14', '1980-05-01')).toBe('2026-03-14');
  });

  it('is the 25th birthday of who was a minor at the last visit', () => {
    expect(earliestErasureOn('2019-03-14', '2006-05-01')).toBe('2031-05-01');
  });

  it('is seven years after the last visit of a minor whose 25th birthday comes before', () => {
    // 17 years and 364 days at the visit: 7 years later is one day before the 25th birthday.
    expect(earliestErasureOn('2019-04-30', '2001-05-01')).toBe('2026-05-01');
    const longer = { years: 10, minorsUntilAge: 25 };
    expect(earliestErasureOn('2019-04-30', '2001-05-01', longer)).toBe('2029-04-30');
  });

  it('counts somebody as grown up on the 18th birthday', () => {
    expect(earliestErasureOn('2019-05-01', '2001-05-01')).toBe('2026-05-01');
  });

  it('goes on from a leap day, never earlier', () => {
    expect(earliestErasureOn('2020-02-29', null)).toBe('2027-03-01');
    expect(earliestErasureOn('2017-01-01', '2004-02-29')).toBe('2029-03-01');
  });

  it('takes a client whose day of birth is not known as grown up', () => {
    expect(earliestErasureOn('2019-03-14', null)).toBe('2026-03-14');
  });
});
