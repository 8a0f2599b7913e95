import { madeEpisode, madeEpisodes, madePain, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { ownEpisodesOf } from './own-episodes-of';
import { openTold, toldQuestionOf } from './told';
import { toldClinicGainOf, whoseDimension } from './told-clinic-gain-of';
import { toldDueOf } from './told-due-of';

const of = (practitionerId: string) => ({ practitionerId });

function clinicOf(...episodes: readonly (readonly OutcomeEpisode[])[]) {
  const told = openTold(episodes.flat(), [whoseDimension('me')]);
  return toldClinicGainOf(told, toldQuestionOf(told, madeQuestion), 'me').answer;
}

describe('the mean of the practice', () => {
  it('is told among three who treat, with its number and limits', () => {
    const mine = madeEpisodes(20, 6, 2, of('me'), 'm');
    const others = [madeEpisodes(20, 6, 4, of('a'), 'a'), madeEpisodes(20, 6, 3, of('b'), 'b')];
    // By hand: (20·4 + 20·2 + 20·3) / 60.
    expect(clinicOf(mine, ...others)).toMatchObject({ n: 60, value: 3 });
  });

  it('is hidden where subtraction would tell one colleague, or a few people', () => {
    const mine = madeEpisodes(20, 6, 2, of('me'), 'm');
    const hidden = { withheld: 'NOT_SHOWN' };
    expect(clinicOf(mine, madeEpisodes(40, 6, 4, of('a'), 'a'))).toMatchObject(hidden);
    const few = [madeEpisodes(5, 6, 4, of('a'), 'a'), madeEpisodes(5, 6, 3, of('b'), 'b')];
    expect(clinicOf(mine, ...few)).toMatchObject(hidden);
    expect(clinicOf(mine)).toMatchObject(hidden);
  });
});

describe('scores that were due', () => {
  const late = Array.from({ length: 12 }, (_, index) =>
    madeEpisode(`l-${index}`, 6, 3, { scoreDays: [0, 80] }),
  );
  const dueOf = (...episodes: readonly (readonly OutcomeEpisode[])[]) => {
    const told = openTold(episodes.flat(), []);
    return toldDueOf(told, toldQuestionOf(told, madeQuestion)).answer;
  };

  it('are done, late or never; exactly 70 % is enough', () => {
    expect(dueOf(madeEpisodes(56, 6, 3), late, madeEpisodes(12, 5, null))).toMatchObject({
      ...{ due: 80, done: 56, late: 12, never: 12, isEnough: true },
      share: { count: 56, of: 80, share: 0.7 },
    });
    expect(dueOf(madeEpisodes(55, 6, 3), late, madeEpisodes(12, 5, null))).toMatchObject({
      isEnough: false,
    });
  });

  it('are hidden all together where one of them is a few', () => {
    expect(dueOf(madeEpisodes(56, 6, 3), late.slice(0, 4), madeEpisodes(12, 5, null))).toEqual(
      expect.objectContaining({ withheld: 'NOT_SHOWN' }),
    );
  });
});

describe('own episodes', () => {
  it('are counted finished or not, down to zero, and beside measurement error', () => {
    const own = ownEpisodesOf(
      [
        madeEpisode(1, 6, 0),
        madeEpisode(2, 3, 9, { status: 'OPEN', closedDay: null }),
        madeEpisode(3, 5, 4),
        madeEpisode(4, 5, null),
        madeEpisode(5, 8, 1, { agreesToComparison: false }),
        madeEpisode(6, 8, 1, { status: 'CANCELLED' }),
      ],
      madePain,
    );
    expect(own).toMatchObject({ better: 1, worse: 1, same: 1, missing: 1 });
    expect(own.episodes.map(({ last, finished }) => [last, finished])).toEqual([
      [0, true],
      [9, false],
      [4, true],
    ]);
    // 1.96 · √2 · 1.02
    expect(own.detectable).toBeCloseTo(2.83, 2);
  });
});
