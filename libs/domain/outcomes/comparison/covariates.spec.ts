import { madeEpisode, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { standingOf } from '../standing-of';
import { adjustedModelOf } from './adjusted-model';
import { adjustmentOf, listWords } from './adjustment';
import type { AskedEpisode } from './asked-of';
import { askedOf } from './asked-of';
import { covariateOf } from './covariates';
import { isWithheld } from '../../progress/withheld';

/** Complete episodes that differ in what is said of them. */
function asked(count: number, more: (index: number) => Partial<OutcomeEpisode>): AskedEpisode[] {
  return askedOf(
    Array.from({ length: count }, (_, index) => {
      const [before, after] = [4 + (index % 5), 1 + ((index * 7) % 4)];
      return standingOf(madeEpisode(index, before, after, more(index)), madeQuestion);
    }),
  );
}

const columnOf = (episodes: readonly AskedEpisode[], key: 'AGE' | 'SEX' | 'DURATION') =>
  covariateOf(key, episodes).terms.map(
    ({ name, valueOf }) => [name, episodes.map(valueOf)] as const,
  );

const whyNot = (episodes: readonly AskedEpisode[], name: string) =>
  adjustmentOf(episodes).notAdjustedFor.find((each) => each.name === name)?.why;

describe('what people are made alike in', () => {
  it('takes a covariate from four fifths of the episodes on', () => {
    const known = (share: number) =>
      asked(100, (index) => ({ age: index < share ? 20 + index : null }));
    expect(adjustmentOf(known(80)).adjustedFor).toEqual(['start', 'age']);
    expect(adjustmentOf(known(79)).adjustedFor).toEqual(['start']);
    expect(whyNot(known(79), 'age')).toBe('It is known for fewer than 80 % of the episodes.');
  });

  it('gives those of unknown age the mean, and a column that says so', () => {
    const columns = columnOf(
      asked(50, (index) => ({ age: index < 11 ? null : 30 })),
      'AGE',
    );
    // All known ages are alike here: only the column of the unknown is left.
    expect(columns.map(([name]) => name)).toEqual(['age: not known']);
    expect(columns[0]?.[1].reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(11);
    const spread = asked(50, (index) => ({ age: index < 11 ? null : 20 + (index % 21) }));
    const age = columnOf(spread, 'AGE').find(([name]) => name === 'age')?.[1];
    expect(age?.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 0));
  });

  it('puts a level of fewer than eleven people with the most frequent one', () => {
    const sexes = (others: number, people = 60) =>
      asked(80, (index) => ({
        clientId: `c${index < 40 ? index % people : index}`,
        sex: index < others ? 'OTHER' : index % 2 === 1 ? 'MALE' : 'FEMALE',
      }));
    expect(columnOf(sexes(11), 'SEX')).toHaveLength(2);
    expect(columnOf(sexes(10), 'SEX')).toHaveLength(1);
    expect(columnOf(sexes(40, 10), 'SEX')).toHaveLength(1);
  });

  it('tells three bands of duration apart: 5.9, 6, 12 and 12.1 weeks', () => {
    const weeks = [5.9, 6, 12, 12.1];
    const episodes = asked(80, (index) => ({ durationWeeks: weeks[index % 4] ?? null }));
    const columns = new Map(columnOf(episodes, 'DURATION'));
    // Most are between 6 and 12 weeks: the others are held against these.
    expect(columns.get('duration: below 6 weeks')?.slice(0, 4)).toEqual([1, 0, 0, 0]);
    expect(columns.get('duration: above 12 weeks')?.slice(0, 4)).toEqual([0, 0, 0, 1]);
  });

  it('names what is the same for everybody, what was not asked for and what is not recorded', () => {
    const alike = asked(40, () => ({}));
    expect(adjustmentOf(alike).adjustedFor).toEqual(['start']);
    expect(whyNot(alike, 'sex')).toBe('It is the same, or nearly, for everybody here.');
    for (const name of [
      'compensation or payer',
      'distress',
      'expectation of recovery',
      'comorbidity',
      'surgery',
      'activity level',
    ]) {
      expect(whyNot(alike, name)).toBe('It is not recorded.');
    }
    const few = adjustmentOf(
      asked(40, (index) => ({ age: index })),
      ['BASELINE'],
    );
    expect(few.notAdjustedFor.find(({ name }) => name === 'age')?.why).toBe(
      'It was not asked for.',
    );
  });

  it('drops and names what the groups tell already', () => {
    const episodes = asked(90, (index) => ({
      homeExercise: index % 2 === 0,
      age: 20 + ((index * 13) % 50),
    }));
    const model = adjustedModelOf({
      episodes,
      exposures: [{ name: 'group', valueOf: ({ row }) => row % 2 }],
      adjustment: adjustmentOf(episodes),
    });
    if (isWithheld(model)) throw new Error(model.why);
    expect(model.adjustment.adjustedFor).toEqual(['start', 'age']);
    const dropped = model.adjustment.notAdjustedFor.find(({ name }) => name === 'exercise at home');
    expect(dropped?.why).toContain('cannot be told apart');
    expect(model.adjustment.notAdjustedFor.at(-1)?.name).toBe('activity level');
  });

  it('lists words as people do', () => {
    expect(listWords(['start', 'age', 'sex'])).toBe('start, age and sex');
    expect([listWords(['start']), listWords([])]).toEqual(['start', 'nothing']);
  });
});
