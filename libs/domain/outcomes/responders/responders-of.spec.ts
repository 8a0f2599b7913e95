import fc from 'fast-check';
import { madeEpisodes, madePain, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import type { OutcomeMeasure } from '../outcome-measure';
import { standingOf } from '../standing-of';
import { responderDifferenceOf } from './responder-difference-of';
import { boundsOverlap, respondersOf } from './responders-of';
import { resultOf } from './result-of';

const higher: OutcomeMeasure = { ...madePain, key: 'psfs', direction: 'HIGHER' };
const unknown: OutcomeMeasure = { ...madePain, sem: null, importantOf: () => null };

const standing = (...episodes: readonly (readonly OutcomeEpisode[])[]) =>
  episodes.flat().map((episode) => standingOf(episode, madeQuestion));

describe('the result of an episode', () => {
  it('is the gain, its percentage, and what it reaches', () => {
    expect(resultOf({ before: 6, after: 3 }, madePain)).toEqual({
      gain: 3,
      percent: 50,
      responder30: true,
      responder50: true,
      importantChange: true,
      // 3 / (1.02 * sqrt 2) = 2.08
      reliable: true,
      deteriorated: false,
    });
    expect(resultOf({ before: 6, after: 3 }, higher)).toMatchObject({
      gain: -3,
      percent: -50,
      deteriorated: true,
      reliable: false,
    });
  });

  it('reaches a limit that it equals, whatever the last binary digit says', () => {
    expect(resultOf({ before: 6.3, after: 4.3 }, madePain).importantChange).toBe(true);
    expect(resultOf({ before: 6.3, after: 4.31 }, madePain).importantChange).toBe(false);
    expect(resultOf({ before: 7.1, after: 4.97 }, madePain).responder30).toBe(true);
    const exact = { ...madePain, sem: 3 / (1.96 * Math.SQRT2) };
    expect(resultOf({ before: 6, after: 3 }, exact).reliable).toBe(true);
    expect(resultOf({ before: 3, after: 6 }, exact).deteriorated).toBe(true);
  });

  it('has no percentage below a start of 3 of 10, or of zero', () => {
    const few = resultOf({ before: 2.9, after: 0 }, madePain);
    expect(few).toMatchObject({ percent: null, responder30: null, responder50: null, gain: 2.9 });
    expect(resultOf({ before: 3, after: 0 }, madePain).percent).toBe(100);
    const open = { ...madePain, max: null };
    expect(resultOf({ before: 2, after: 1 }, open).percent).toBe(50);
    expect(resultOf({ before: 0, after: 1 }, open).percent).toBeNull();
  });

  it('has a percentage by the ends of the scale, whatever its unit is called', () => {
    const percentOf = (before: number, scale: Partial<OutcomeMeasure>) =>
      resultOf({ before, after: before / 2 }, { ...madePain, ...scale }).percent;
    expect(percentOf(2, { unit: 'points' })).toBeNull();
    expect(percentOf(29, { unit: '%', max: 100 })).toBeNull();
    expect(percentOf(30, { unit: '%', max: 100 })).toBe(50);
    expect(percentOf(40, { min: 10, max: 50 })).toBeNull();
    expect(percentOf(40, { min: null, max: null })).toBeNull();
  });

  it('does not invent an error or an important difference', () => {
    expect(resultOf({ before: 6, after: 0 }, unknown)).toMatchObject({
      importantChange: null,
      reliable: null,
      deteriorated: null,
    });
  });

  it('takes the important difference of its own start', () => {
    const grows = { ...madePain, importantOf: (before: number) => (before >= 8 ? 3 : 2) };
    expect(resultOf({ before: 8, after: 6 }, grows).importantChange).toBe(false);
    expect(resultOf({ before: 7, after: 5 }, grows).importantChange).toBe(true);
  });
});

describe('shares of episodes with a result', () => {
  it('are of the complete ones, with bounds for the missing ones', () => {
    const { responders: found, caveats } = respondersOf(
      standing(madeEpisodes(6, 6, 3), madeEpisodes(4, 6, 6), madeEpisodes(5, 6, null)),
      madePain,
    );
    expect(found.map(({ key, share }) => [key, share.count, share.of])).toEqual([
      ['RESPONDER_30', 6, 10],
      ['RESPONDER_50', 6, 10],
      ['IMPORTANT_CHANGE', 6, 10],
      ['RELIABLE', 6, 10],
      ['DETERIORATED', 0, 10],
    ]);
    expect(found[0]?.bounds).toEqual({ low: 6 / 15, high: 11 / 15, of: 15 });
    expect(found[4]?.share).toMatchObject({ share: 0, low: 0 });
    expect(caveats.map(({ key }) => key)).toEqual([
      'COMPLETENESS',
      'NOT_AT_RANDOM',
      'PAIN_FALLS',
      'NATURAL_COURSE',
    ]);
    expect(caveats[0]?.text).toBe('10 of 15 due episodes had a follow-up score.');
  });

  it('leave out whom a definition cannot tell, and count them', () => {
    const [percent, , important] = respondersOf(
      standing(madeEpisodes(3, 6, 3), madeEpisodes(2, 2, 0), madeEpisodes(1, 1, null)),
      madePain,
    ).responders;
    expect(percent).toMatchObject({ share: { count: 3, of: 3 }, missing: 0, notTold: 3 });
    expect(important).toMatchObject({ share: { count: 5, of: 5 }, missing: 1, notTold: 0 });
    const nothing = respondersOf(standing(madeEpisodes(3, 6, 3)), unknown).responders[3];
    expect(nothing).toMatchObject({ share: { of: 0, share: null }, bounds: null, notTold: 3 });
  });

  it('lie within their bounds, whatever is missing', () => {
    const score = fc.option(fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), score)), (scores) => {
        const episodes = scores.map(([before, after]) => madeEpisodes(1, before, after));
        for (const { share, bounds, missing, notTold } of respondersOf(
          standing(...episodes),
          madePain,
        ).responders) {
          expect(share.of + missing + notTold).toBe(scores.length);
          if (bounds === null || share.share === null) continue;
          expect(share.share).toBeGreaterThanOrEqual(bounds.low);
          expect(share.share).toBeLessThanOrEqual(bounds.high);
          if (missing === 0) expect(bounds.low).toBe(bounds.high);
        }
      }),
    );
  });
});

describe('the difference of two shares', () => {
  it('has no number needed where its interval includes no difference', () => {
    expect(responderDifferenceOf({ count: 5, of: 10 }, { count: 4, of: 10 })).toMatchObject({
      of: [10, 10],
      numberNeeded: null,
    });
    expect(responderDifferenceOf({ count: 5, of: 10 }, { count: 0, of: 0 })).toBeNull();
  });

  it('may hang on the missing alone', () => {
    const bounds = (low: number, high: number) => ({ low, high, of: 10 });
    expect(boundsOverlap(bounds(0.3, 0.52), bounds(0.14, 0.42))).toBe(true);
    expect(boundsOverlap(bounds(0.5, 0.6), bounds(0.1, 0.4))).toBe(false);
  });
});
