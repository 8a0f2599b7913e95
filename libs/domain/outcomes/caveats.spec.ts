import fc from 'fast-check';
import { caveatsOf, includesNoDifference } from './caveats';
import { shareOf } from './share-of';

const completeness = { share: shareOf(41, 60) };

describe('the caveats of a comparison', () => {
  it('say how complete it is, that nobody was assigned at random, and what pain does anyway', () => {
    expect(caveatsOf(completeness, { low: 0.2, high: 1.4 }).map(({ text }) => text)).toEqual([
      '41 of 60 due episodes had a follow-up score.',
      'Clients were not assigned at random; sicker or slower clients may have been given this technique.',
      'Pain usually falls from the day people seek help.',
      'In studies of low back pain, pain fell by about 1.0 (trials) to 1.2 (cohorts) standard deviations in the first 6 weeks of care of any kind, and little after.',
    ]);
  });

  it('say first that the interval includes no difference, exactly where it does', () => {
    const keysOf = (low: number, high: number) =>
      caveatsOf(completeness, { low, high }).map(({ key }) => key);
    expect(keysOf(-0.1, 0.3)[0]).toBe('INCLUDES_NO_DIFFERENCE');
    expect(keysOf(0, 0.3)[0]).toBe('INCLUDES_NO_DIFFERENCE');
    expect(keysOf(-0.3, 0)[0]).toBe('INCLUDES_NO_DIFFERENCE');
    expect(keysOf(0.1, 0.3)).not.toContain('INCLUDES_NO_DIFFERENCE');
    expect(keysOf(-0.3, -0.1)).not.toContain('INCLUDES_NO_DIFFERENCE');
    expect(caveatsOf(completeness, null).map(({ key }) => key)).toHaveLength(4);
  });

  it('say it of a difference in either direction alike', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(includesNoDifference({ low, high })).toBe(
          includesNoDifference({ low: -high, high: -low }),
        );
      }),
    );
  });
});
