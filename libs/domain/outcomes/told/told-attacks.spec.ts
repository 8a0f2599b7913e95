import { madeEpisode, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { isWithheld } from '../../progress/withheld';
import { openTold, toldQuestionOf } from './told';
import type { ArmsAsked, ToldArms } from './told-arms-of';
import { toldArmsOf } from './told-arms-of';
import { toldCompletenessOf } from './told-completeness-of';
import { toldMatrixOf } from './told-matrix-of';
import { toldTechniquesOf } from './told-techniques-of';
import { toldUnitsOf } from './told-units-of';

const sex = { key: 'sex', name: 'sex', valueOf: (each: OutcomeEpisode) => each.sex };
const condition = {
  key: 'condition',
  name: 'condition',
  valueOf: (each: OutcomeEpisode) => each.condition,
};

/** An arm of so many episodes, of which the first so many are men; scores that vary, and men who fare worse. */
function arm(name: string, size: number, men: number, more: Partial<OutcomeEpisode> = {}) {
  return Array.from({ length: size }, (_, index) => {
    const isMan = index < men;
    const before = 4 + ((index * 7) % 5);
    const after = before - 2 + (isMan ? 1 : 0) + ((index * 11) % 3) - 1;
    return madeEpisode(`${name}-${index}`, before, after, {
      ...{ condition: name, sex: isMan ? 'MALE' : 'FEMALE' },
      ...{ practitionerId: `p${index % 6}`, earlyMinutes: { a: (index % 3) * 10, b: 20 }, ...more },
    });
  });
}

function telling(...episodes: readonly (readonly OutcomeEpisode[])[]) {
  let told = openTold(episodes.flat(), [sex, condition]);
  const asked = toldQuestionOf(told, madeQuestion);
  const arms = (request: Partial<ArmsAsked> = {}): ToldArms => {
    const found = toldArmsOf(told, asked, {
      ...{ by: 'condition', reference: 'neck_pain', ...request },
    });
    told = found.told;
    return found.answer;
  };
  return { told, asked, arms };
}

const modelOf = ({ model }: ToldArms) => {
  if (isWithheld(model)) throw new Error(model.why);
  return model;
};

/** The decimals of every number in an answer, however deep. */
function decimalsIn(answer: unknown): readonly number[] {
  if (typeof answer === 'number') return [String(answer).split('.')[1]?.length ?? 0];
  if (typeof answer !== 'object' || answer === null) return [];
  // An error has two digits, wherever they stand.
  const others = Object.entries(answer).filter(([key]) => key !== 'standardError');
  return others.flatMap(([, value]) => decimalsIn(value));
}

describe('adjusting', () => {
  it.each([
    [4, 9],
    [1, 12],
    [10, 0],
    [20, 20],
  ])('tells nothing of %i men of one group and %i of another', (one, other) => {
    const { arms } = telling(arm('neck_pain', 40, one), arm('lbp', 45, other));
    const plain = arms({ adjustFor: [] });
    const adjusted = arms({ adjustFor: ['SEX'] });
    const isTold = one === 20;
    expect(modelOf(adjusted).adjustedFor).toEqual(isTold ? ['sex'] : []);
    expect(JSON.stringify(adjusted.arms) === JSON.stringify(plain.arms)).toBe(!isTold);
    const why = modelOf(adjusted).notAdjustedFor.find(({ name }) => name === 'sex')?.why;
    if (!isTold) expect(why).toMatch(/^Not shown: too few people|^It is the same, or nearly/);
  });

  it('remembers the groups of every level, and those that were told before', () => {
    // Of 60 men 23 are in the two groups compared: the rest would be told by the total.
    const { told, asked } = telling(
      arm('neck_pain', 40, 12),
      arm('lbp', 45, 12),
      arm('tth', 20, 5),
    );
    const all = toldCompletenessOf(told, asked, { by: ['sex'] });
    const { answer } = toldArmsOf(all.told, asked, {
      ...{ by: 'condition', reference: 'neck_pain', adjustFor: ['SEX'] },
    });
    expect(modelOf(answer).adjustedFor).toEqual([]);
  });

  it.each([
    ['DURATION', 'duration', (isIn: boolean) => ({ durationWeeks: isIn ? 3 : 20 })],
    [
      'EARLIER_EPISODES',
      'earlier episodes',
      (isIn: boolean) => ({ earlierEpisodes: isIn ? 1 : 0 }),
    ],
    ['HOME_EXERCISE', 'exercise at home', (isIn: boolean) => ({ homeExercise: isIn })],
    ['AGE', 'age', (isIn: boolean) => ({ age: isIn ? null : 30 })],
  ] as const)('asks for every level of every group: %s', (key, name, valueOf) => {
    // The others are 46 to 60 of each group.
    const own = (group: string, count: number) =>
      arm(group, 60, 0).map((each, index) => ({ ...each, ...valueOf(index < count) }));
    const adjustedFor = (one: number, other: number) => {
      const { arms } = telling(own('neck_pain', one), own('lbp', other));
      return modelOf(arms({ adjustFor: [key] })).adjustedFor;
    };
    expect(adjustedFor(11, 11)).toEqual([name]);
    expect(adjustedFor(11, 10)).toEqual([]);
    expect(adjustedFor(12, 0)).toEqual([name]);
  });

  it('tells nothing of a few in techniques, conditions and units either', () => {
    const { told, asked } = telling(arm('neck_pain', 130, 4), arm('lbp', 130, 40));
    const within = { condition: 'neck_pain' };
    const techniques = toldTechniquesOf(told, asked, 'b', within).answer;
    if (isWithheld(techniques) || isWithheld(techniques.model)) throw new Error('not compared');
    expect(techniques.model.adjustedFor).toEqual(['start']);
    const matrix = toldMatrixOf(told, asked, { reference: 'b', by: 'condition' }).answer;
    const adjustedIn = matrix.columns.map(({ condition: name, model }) =>
      isWithheld(model) ? [name, model.why] : [name, ...model.adjustedFor],
    );
    expect(adjustedIn.sort()).toEqual([
      ['lbp', 'start', 'sex'],
      ['neck_pain', 'start'],
    ]);
    const units = toldUnitsOf(told, asked, 'PRACTITIONER').answer;
    if (isWithheld(units)) throw new Error(units.why);
    expect(units.estimates.adjustedFor).toEqual(['start', 'region']);
  });

  it('leaves what is inside the model inside, and rounds what leaves', () => {
    const { told, asked, arms } = telling(arm('neck_pain', 70, 20), arm('lbp', 75, 20));
    const answers = [
      arms(),
      toldTechniquesOf(told, asked, 'b').answer,
      toldMatrixOf(told, asked, { reference: 'b', by: 'condition' }).answer,
    ];
    for (const answer of answers) {
      const text = JSON.stringify(answer);
      expect(text).toContain('"standardError"');
      expect(text).not.toMatch(/"(?:residualSd|residualDf|parameters|total|people)"|degrees of/);
    }
    const [first] = answers as [ToldArms];
    const figures = first.arms.map(({ adjustedAfter, description, comparison }) => [
      ...[adjustedAfter, isWithheld(description) ? null : [description.start, description.n]],
      comparison !== null && !isWithheld(comparison)
        ? [comparison.difference, comparison.needed]
        : [],
    ]);
    expect(Math.max(...decimalsIn(figures))).toBeLessThanOrEqual(2);
  });
});

describe('what is said of a model', () => {
  it('is the same however many came twice', () => {
    const models = [0, 1, 3, 7].map((twice) => {
      const ofClient = arm('neck_pain', 40, 0).map((each, index) => ({
        ...each,
        clientId: index < twice ? `client-neck_pain-${39 - index}` : each.clientId,
      }));
      return modelOf(telling(ofClient, arm('lbp', 45, 0)).arms({ adjustFor: ['BASELINE'] }));
    });
    expect(models[0]?.n).toBe(85);
    for (const model of models) expect(model).toEqual(models[0]);
  });
});

describe('the reason why something is not shown', () => {
  it('is the same for a few and for those who would give them away', () => {
    const withheldOf = (women: number, men: number) => {
      const { told, asked } = telling(arm('neck_pain', women + men, men));
      const { total, groups } = toldCompletenessOf(told, asked, { by: ['sex'] }).answer;
      expect(total.figure.share).toMatchObject({ count: 12 });
      return groups.map(({ figure }) => figure);
    };
    const [women, men] = withheldOf(11, 1);
    expect(women?.share).toEqual({
      withheld: 'NOT_SHOWN',
      why: 'Not shown: too few people, or it would give away a group of too few.',
    });
    expect(women).toEqual(men);
    expect(withheldOf(1, 11)).toEqual([women, men]);
    expect(withheldOf(5, 7)).toEqual([women, men]);
  });
});

describe('outcomes that do not vary', () => {
  it.each([
    ['all alike', (): [number, number] => [6, 3]],
    ['alike at the end', (index: number): [number, number] => [4 + (index % 5), 3.3]],
    [
      'alike in what was gained',
      (index: number): [number, number] => [4 + (index % 5), 2 + (index % 5)],
    ],
  ])('have no direction, and say so: %s', (_, scoresOf) => {
    const own = (name: string) =>
      Array.from({ length: 60 }, (__, index) =>
        madeEpisode(`${name}-${index}`, ...scoresOf(index), { condition: name }),
      );
    const { arms } = telling(own('neck_pain'), own('lbp')).arms();
    const comparison = arms.find(({ arm: name }) => name === 'lbp')?.comparison;
    if (!comparison || isWithheld(comparison)) throw new Error('nothing is compared');
    expect(comparison.difference).toEqual({ value: 0, low: 0, high: 0, standardError: 0 });
    expect(comparison.verdict).toBe('INCLUDES_NO_DIFFERENCE');
    expect(comparison.caveats.map(({ key }) => key)).toContain('INCLUDES_NO_DIFFERENCE');
    expect(comparison.sentence).toContain('the same average pain');
    expect(comparison.sentence).not.toMatch(/about|less|more/);
  });
});
