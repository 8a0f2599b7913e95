import { followedOf } from '../course/important-change-curve-of';
import { since } from '../course/made-course.example';
import { madeEpisode, madeEpisodes, madePain, madeQuestion } from '../made-episodes.example';
import { madePractice } from '../comparison/made-practice.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { followUpWindows } from '../../progress/windows/follow-up-window';
import { isWithheld } from '../../progress/withheld';
import { openTold, toldQuestionOf } from './told';
import { toldCompletenessOf } from './told-completeness-of';
import { toldCurveOf } from './told-curve-of';
import { toldMatrixOf } from './told-matrix-of';
import { toldPeriodsOf } from './told-periods-of';
import { toldRespondersOf } from './told-responders-of';
import { toldTechniquesOf } from './told-techniques-of';
import { toldUnitsOf } from './told-units-of';

const sex = { key: 'sex', name: 'sex', valueOf: (each: OutcomeEpisode) => each.sex };
const condition = {
  key: 'condition',
  name: 'condition',
  valueOf: (each: OutcomeEpisode) => each.condition,
};

function toldOf(...episodes: readonly (readonly OutcomeEpisode[])[]) {
  const told = openTold(episodes.flat(), [sex, condition]);
  return { told, asked: toldQuestionOf(told, madeQuestion) };
}

describe('the completeness that is told', () => {
  it('names no missing people where they are few, and the complete ones all the same', () => {
    const { told, asked } = toldOf(madeEpisodes(40, 6, 3), madeEpisodes(4, 6, null));
    const { figure } = toldCompletenessOf(told, asked).answer.total;
    expect(figure).toMatchObject({
      share: { withheld: 'NOT_SHOWN' },
      verdict: null,
      baselineOfComplete: { n: 40, mean: 6 },
      baselineOfMissing: { withheld: 'NOT_SHOWN' },
      withoutBaseline: 0,
    });
    expect(figure.sentence).not.toMatch(/\d/);
  });

  it('is told in full where both are many, or nobody is missing', () => {
    const many = toldOf(madeEpisodes(40, 6, 3), madeEpisodes(11, 6, null));
    const { figure } = toldCompletenessOf(many.told, many.asked).answer.total;
    expect(figure).toMatchObject({ share: { count: 40, of: 51 }, verdict: 'CAUTION' });
    const all = toldOf(madeEpisodes(40, 6, 3));
    expect(toldCompletenessOf(all.told, all.asked).answer.total.figure).toMatchObject({
      share: { count: 40, of: 40 },
      sentence: '40 of 40 due episodes had a follow-up score.',
    });
  });

  it('remembers what was told by another answer', () => {
    // Eleven men are missing of nineteen: were nineteen told first, the eight women would be told as well.
    const { told, asked } = toldOf(
      madeEpisodes(60, 6, 3, {}, 'w'),
      madeEpisodes(60, 6, 3, { sex: 'MALE' }, 'm'),
      madeEpisodes(8, 6, null, {}, 'v'),
      madeEpisodes(11, 6, null, { sex: 'MALE' }, 'n'),
    );
    const men = { within: { sex: 'MALE' } };
    const shareOf = (answer: ReturnType<typeof toldCompletenessOf>) =>
      answer.answer.total.figure.share;
    expect(shareOf(toldCompletenessOf(told, asked, men))).toMatchObject({ count: 60, of: 71 });
    const all = toldCompletenessOf(told, asked);
    expect(shareOf(all)).toMatchObject({ count: 120, of: 139 });
    expect(shareOf(toldCompletenessOf(all.told, asked, men))).toMatchObject({
      withheld: 'NOT_SHOWN',
    });
  });

  it('is of one snapshot for several windows and measures', () => {
    const { told, asked } = toldOf(madeEpisodes(40, 6, 3), madeEpisodes(12, 6, null));
    const first = toldCompletenessOf(told, asked);
    const { W12 } = followUpWindows;
    const later = toldQuestionOf(told, { ...madeQuestion, window: W12 });
    // Nobody has a score in the later window: the missing are all.
    expect(toldCompletenessOf(first.told, later).answer.total.figure).toMatchObject({
      share: { count: 0, of: 52 },
    });
    const facts = madeEpisodes(40, 6, 3).map((each) => each);
    expect(() => toldQuestionOf(told, madeQuestion, facts)).toThrow('has no facts');
  });
});

describe('the responders that are told', () => {
  it('are no share of a few, on either side', () => {
    const { told, asked } = toldOf(madeEpisodes(40, 6, 3), madeEpisodes(5, 6, 6));
    const [share30] = toldRespondersOf(told, asked).answer.total.figure.responders;
    expect(share30).toMatchObject({
      share: { withheld: 'NOT_SHOWN' },
      bounds: { withheld: 'NOT_SHOWN' },
      notTold: 0,
    });
  });

  it('come with bounds only where the missing may be told', () => {
    const few = toldOf(madeEpisodes(40, 6, 3), madeEpisodes(15, 6, 6), madeEpisodes(5, 6, null));
    const [share30] = toldRespondersOf(few.told, few.asked).answer.total.figure.responders;
    expect(share30).toMatchObject({
      share: { count: 40, of: 55 },
      bounds: { withheld: 'NOT_SHOWN' },
    });
    const { caveats } = toldRespondersOf(few.told, few.asked).answer.total.figure;
    expect(caveats[0]?.text).not.toMatch(/\d/);
  });
});

describe('the curve that is told', () => {
  const reachedIn = (week: number, count: number, from: number) =>
    Array.from({ length: count }, (_, index) =>
      since(from + index, [
        [7 * week, 2],
        [7 * week + 7, 2],
        [63, 2],
      ]),
    );
  const never = Array.from({ length: 30 }, (_, index) => since(900 + index, [[63, 6]]));

  it('has a point only where 11 people more had reached it, or nobody', () => {
    const { told, asked } = toldOf([
      ...reachedIn(1, 12, 0),
      ...reachedIn(2, 4, 100),
      ...reachedIn(3, 9, 200),
      ...never,
    ]);
    const { answer } = toldCurveOf(told, asked, 'WEEKS');
    if (isWithheld(answer)) throw new Error(answer.why);
    expect(answer.points.map(({ time }) => time)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
    // 25 of 55.
    expect(answer.points[2]?.reached).toBe(0.45);
    expect(answer.people).toBe(55);
    expect(followedOf(asked.standing, madePain, 'WEEKS').firsts).toHaveLength(55);
  });

  it('tells no number at risk of a few', () => {
    const { told, asked } = toldOf([...reachedIn(1, 45, 0), ...never.slice(0, 5)]);
    const { answer } = toldCurveOf(told, asked, 'WEEKS');
    if (isWithheld(answer)) throw new Error(answer.why);
    expect(answer.points.map(({ time }) => time)).toEqual([0]);
    expect(answer.points[0]?.peopleAtRisk).toBe(50);
  });
});

describe('techniques, units and months that are told', () => {
  const episodes = madePractice({
    ...{ seed: 3, episodes: 400, spread: 1.5, missing: [0.02, 0] as const },
    gains: { a: 1, c: 0 },
  }).map((each, index) => ({
    ...each,
    practitionerId: `p${index % 8}`,
    firstSessionOn: `2026-0${1 + (index % 6)}-10`,
  }));
  const rare = episodes.map((each, index) =>
    index < 6 ? { ...each, earlyMinutes: { ...each.earlyMinutes, rare: 20 } } : each,
  );

  it('hide a technique of a few, the count of the missing, and every count of people', () => {
    const { told, asked } = toldOf(rare);
    const { answer } = toldTechniquesOf(told, asked, 'b', {});
    if (isWithheld(answer)) throw new Error(answer.why);
    expect(answer.completeness).toMatchObject({ withheld: 'NOT_SHOWN' });
    expect(JSON.stringify(answer)).not.toContain('"people"');
    expect(JSON.stringify(answer)).not.toMatch(/\d+ of \d+ due/);
    const matrix = toldMatrixOf(told, asked, { reference: 'b', by: 'condition' }).answer;
    const cell = matrix.columns[0]?.cells.find(({ technique }) => technique === 'rare');
    expect(cell).toMatchObject({ mark: 'HIDDEN', using: null, per10: { withheld: 'NOT_SHOWN' } });
    expect(JSON.stringify(matrix)).not.toMatch(/\d+ of \d+ due|"people"/);
  });

  it('leave out a unit of a few, and whoever would tell it', () => {
    const few = episodes.map((each, index) =>
      index < 5 ? { ...each, practitionerId: 'new' } : each,
    );
    const { told, asked } = toldOf(few);
    // Everybody is told first, so the new one is what is left of all units: one more is left out.
    const whole = toldCompletenessOf(told, asked);
    const { answer } = toldUnitsOf(whole.told, asked, 'PRACTITIONER');
    if (isWithheld(answer)) throw new Error(answer.why);
    expect(answer.estimates.units.map(({ unit }) => unit)).not.toContain('new');
    expect(answer.estimates.unitsLeftOut).toBe(2);
    expect(answer.estimates.leftOut).toBe(
      '2 practitioners left out, so that nobody can be recognised.',
    );
    expect(JSON.stringify(answer)).not.toContain('"people"');
  });

  it('hide a month that would tell another', () => {
    const few = episodes.map((each, index) =>
      index < 5 ? { ...each, firstSessionOn: '2026-07-10' } : each,
    );
    const { told, asked } = toldOf(few);
    const { answer } = toldPeriodsOf(told, asked, { of: 'ADJUSTED_GAIN' });
    if (isWithheld(answer)) throw new Error(answer.why);
    const hidden = answer.points.filter(({ value }) => value === null);
    expect(hidden.map(({ episodes: count }) => count)).toEqual([null, null]);
  });
});

describe('a group', () => {
  it('is asked for by declared dimensions only', () => {
    const { told, asked } = toldOf([madeEpisode(1, 6, 3)]);
    expect(() => toldCompletenessOf(told, asked, { within: { colour: 'BLUE' } })).toThrow(
      '"colour" is no declared dimension',
    );
  });
});
