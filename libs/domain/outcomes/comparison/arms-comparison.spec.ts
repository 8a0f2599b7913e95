import { forbiddenWordIn } from '../words/forbidden-words';
import { madePain, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import { standingOf } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import type { ArmComparison, ArmsComparison, ArmsRequest } from './arms-comparison';
import { armsComparisonOf } from './arms-comparison-of';
import { madePractice } from './made-practice.example';

const practice = (seed: number, episodes: number, more = {}) =>
  madePractice({ seed, episodes, gains: { a: 0 }, spread: 1.2, ...more });

/** Two arms, the second of which truly gains `gain` more. */
function twoArms(count: number, gain: number, second: Partial<OutcomeEpisode> = {}) {
  return practice(3, 2 * count).map((episode, index): OutcomeEpisode => {
    if (index % 2 === 0) return { ...episode, locationId: 'North' };
    const scores = episode.scores.map((score, at) => (at === 1 ? score - gain : score));
    return { ...episode, locationId: 'South', scores, ...second };
  });
}

const request: ArmsRequest = { armOf: ({ locationId }) => locationId, reference: 'North' };

const comparedIn = (
  episodes: readonly OutcomeEpisode[],
  more: Partial<ArmsRequest> = {},
  question: Question = madeQuestion,
) =>
  armsComparisonOf(
    episodes.map((episode) => standingOf(episode, question)),
    question,
    { ...request, ...more },
  );

function comparisonIn(answer: ArmsComparison, arm = 'South'): ArmComparison {
  const found = answer.arms.find((each) => each.arm === arm)?.comparison ?? null;
  if (found === null || isWithheld(found)) throw new Error(found?.why ?? 'reference');
  return found;
}

const reasonIn = (answer: ArmsComparison, arm = 'South') => {
  const found = answer.arms.find((each) => each.arm === arm)?.comparison ?? null;
  return found !== null && isWithheld(found) ? found.withheld : null;
};

describe('comparing arms', () => {
  it('finds what is true, and says so', () => {
    const answer = comparisonIn(comparedIn(twoArms(300, 1)));
    expect(answer.difference.low).toBeLessThan(1);
    expect(answer.difference.high).toBeGreaterThan(1);
    expect(answer.verdict).toBe('HIGHER');
    expect(answer.sentence).toMatch(
      /^South was associated with about [\d.]+ points \(95 % interval [\d.]+ to [\d.]+\) less average pain at 6 weeks than North, among people with alike start, age, sex, duration, earlier episodes and exercise at home\.$/,
    );
    expect(forbiddenWordIn(answer.sentence)).toBeNull();
  });

  it('says that the interval includes no difference, and more where it is so', () => {
    const alike = comparisonIn(comparedIn(twoArms(100, 0)));
    expect(['INCLUDES_NO_DIFFERENCE', 'INCONCLUSIVE']).toContain(alike.verdict);
    const worse = comparisonIn(comparedIn(twoArms(200, -1)));
    expect(worse.verdict).toBe('LOWER');
    expect(worse.sentence).toMatch(/ more average pain at 6 weeks than North/);
    // The sentence and the figure tell one size: limits of what is said are above 0.
    expect(worse.sentence).toMatch(/interval 0\.\d+ to 1\.\d+\)/);
  });

  it('says of arms that gain exactly the same that there is no difference, not that signs differ', () => {
    const half = practice(5, 60).map((episode) => ({
      ...episode,
      scores: episode.scores.map((score) => Math.round(score)),
    }));
    const episodes = ['North', 'South'].flatMap((locationId) =>
      half.map((episode) => ({
        ...{ ...episode, locationId },
        ...{ episodeId: `${locationId}-${episode.episodeId}` },
        clientId: `${locationId}-${episode.clientId}`,
      })),
    );
    for (const order of [episodes, episodes.toReversed(), episodes.slice(7)]) {
      const alike = order.length === episodes.length ? order : [...order, ...episodes.slice(0, 7)];
      const answer = comparisonIn(comparedIn(alike));
      expect(answer.difference.value).toBeCloseTo(0, 9);
      expect(answer.verdict).toBe('INCLUDES_NO_DIFFERENCE');
    }
  });

  it('turns round with the reference, and with the direction of the measure', () => {
    const episodes = twoArms(150, 0.7);
    const plain = comparisonIn(comparedIn(episodes)).difference;
    const turned = comparisonIn(comparedIn(episodes, { reference: 'South' }), 'North').difference;
    expect(turned.value).toBeCloseTo(-plain.value, 9);
    expect([turned.low, turned.high].map((end) => -end)).toEqual([
      expect.closeTo(plain.high, 9),
      expect.closeTo(plain.low, 9),
    ]);
    const higher = { ...madeQuestion, measure: { ...madePain, direction: 'HIGHER' as const } };
    const other = comparisonIn(comparedIn(episodes, {}, higher));
    expect(other.difference.value).toBeCloseTo(-plain.value, 9);
    expect(other.verdict).toBe('LOWER');
    expect(other.sentence).toContain(' less average pain');
  });

  it('does not depend on the order of episodes, nor on a shift of all scores after', () => {
    const episodes = twoArms(80, 0.5);
    const plain = comparisonIn(comparedIn(episodes)).difference;
    const reversed = comparisonIn(comparedIn(episodes.toReversed())).difference;
    expect(reversed.value).toBeCloseTo(plain.value, 9);
    const shifted = episodes.map((episode) => ({
      ...episode,
      scores: episode.scores.map((score, at) => (at === 1 ? score + 3 : score)),
    }));
    expect(comparisonIn(comparedIn(shifted)).difference.low).toBeCloseTo(plain.low, 9);
  });

  it('holds back an arm of fewer than 30 complete episodes, and does not say 1 to 10', () => {
    expect(reasonIn(comparedIn(twoArms(29, 1), { adjustFor: ['BASELINE'] }))).toBe(
      'TOO_FEW_COMPLETE',
    );
    expect(reasonIn(comparedIn(twoArms(30, 1), { adjustFor: ['BASELINE'] }))).toBeNull();
    const few = comparedIn(twoArms(7, 1)).arms.find(({ arm }) => arm === 'South');
    expect(JSON.stringify(few)).not.toMatch(/\b7\b/);
    expect(few?.description).toMatchObject({ withheld: 'SMALL_GROUP' });
  });

  it('holds back an arm whose episodes belong to fewer than 11 people', () => {
    const shared = (people: number) =>
      twoArms(40, 1).map((episode, index) =>
        episode.locationId === 'North'
          ? episode
          : { ...episode, clientId: `same-${(index >> 1) % people}` },
      );
    const only: Partial<ArmsRequest> = { adjustFor: ['BASELINE'] };
    expect(reasonIn(comparedIn(shared(1), only))).toBe('TOO_FEW_PEOPLE');
    expect(reasonIn(comparedIn(shared(10), only))).toBe('TOO_FEW_PEOPLE');
    expect(reasonIn(comparedIn(shared(11), only))).toBeNull();
  });

  it('writes completeness in per cents that do not gainsay the sentence', () => {
    const whyWith = (south: number, north: number) => {
      const episodes = twoArms(500, 1).map((episode, index) => {
        const due = episode.locationId === 'South' ? south : north;
        if (index >> 1 < due) return episode;
        return { ...episode, scores: episode.scores.slice(0, 1), scoreDays: [0] };
      });
      const found = comparedIn(episodes).arms.find(({ arm }) => arm === 'South')?.comparison;
      return found !== undefined && found !== null && isWithheld(found) ? found.why : '';
    };
    expect(whyWith(299, 350)).toContain('Only 59.8 % of');
    expect(whyWith(299, 350)).toContain('; 60 % are needed');
    expect(whyWith(250, 350)).toContain('Only 50 % of');
    expect(whyWith(376, 300)).toMatch(/^75\.2 % of .* and 60 % of /);
    expect(whyWith(450, 300)).toMatch(/^90 % of .* and 60 % of /);
  });

  it('holds back where too many are missing, or more in one arm than in the other', () => {
    const missing = (share: number, arm: string) =>
      twoArms(200, 1).map((episode, index) => {
        const isMissing = episode.locationId === arm && (index >> 1) % 100 < share;
        const start = episode.scores.slice(0, 1);
        return isMissing ? { ...episode, scores: start, scoreDays: [0] } : episode;
      });
    expect(reasonIn(comparedIn(missing(41, 'South')))).toBe('LOW_COMPLETENESS');
    expect(reasonIn(comparedIn(missing(41, 'North')))).toBe('LOW_COMPLETENESS');
    expect(reasonIn(comparedIn(missing(16, 'South')))).toBe('UNLIKE_COMPLETENESS');
    expect(reasonIn(comparedIn(missing(15, 'South')))).toBeNull();
  });

  it('needs ten episodes for each thing that people are made alike in', () => {
    const all = comparedIn(twoArms(40, 1));
    expect(all.model).toMatchObject({ withheld: 'TOO_FEW_PER_PARAMETER' });
    expect(isWithheld(comparedIn(twoArms(40, 1), { adjustFor: ['BASELINE', 'AGE'] }).model)).toBe(
      false,
    );
  });

  it('holds back without the reference, with one arm only, and leaves held back arms out of the model', () => {
    const episodes = twoArms(60, 1);
    expect(comparedIn(episodes, { reference: 'East' }).model).toMatchObject({
      withheld: 'NO_REFERENCE',
    });
    const north = episodes.filter(({ locationId }) => locationId === 'North');
    expect(comparedIn(north).model).toMatchObject({ withheld: 'ONE_ARM_ONLY' });
    const few = practice(9, 20).map((episode) => ({ ...episode, locationId: 'East' }));
    const three = comparedIn([...episodes, ...few], { adjustFor: ['BASELINE'] });
    const two = comparedIn(episodes, { adjustFor: ['BASELINE'] });
    expect(reasonIn(three, 'East')).toBe('TOO_FEW_COMPLETE');
    expect(comparisonIn(three).difference).toEqual(comparisonIn(two).difference);
  });

  it('shows the figure with the excluded episodes only where more than ten people make it', () => {
    const excluded = (count: number) => {
      const exclusion = { reason: 'SURGERY_DURING_CARE' as const, approvedOn: '2026-06-01' };
      const episodes = twoArms(100, 1).map((episode, index) =>
        index < count ? { ...episode, exclusion } : episode,
      );
      const withExcluded = episodes.map((episode) => standingOf(episode, madeQuestion, true));
      return comparisonIn(comparedIn(episodes, { withExcluded })).sensitivity.find(
        ({ kind }) => kind === 'WITH_EXCLUDED',
      );
    };
    expect(excluded(10)?.difference).toMatchObject({ withheld: 'SMALL_GROUP' });
    expect(excluded(11)).toMatchObject({ n: 200, difference: { value: expect.any(Number) } });
  });
});
