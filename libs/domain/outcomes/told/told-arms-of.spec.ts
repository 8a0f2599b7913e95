import { madePractice } from '../comparison/made-practice.example';
import { isWithheld } from '../../progress/withheld';
import { madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { openTold, toldQuestionOf } from './told';
import { toldArmsOf } from './told-arms-of';
import { toldCompletenessOf } from './told-completeness-of';

const place = {
  key: 'place',
  name: 'place',
  valueOf: ({ locationId }: OutcomeEpisode) => locationId ?? '',
};

/** Three places, of which the last has so few complete episodes. */
function practice(few: number): readonly OutcomeEpisode[] {
  return madePractice({
    ...{ seed: 5, episodes: 300 + few, spread: 1.5, missing: [0, 0] as const },
    gains: { a: 1 },
  }).map((each, index) => ({
    ...each,
    locationId: index >= 300 ? 'new' : index % 2 === 0 ? 'north' : 'south',
    // Four of the north stay away, fourteen of the south.
    ...(index < 8 && index % 2 === 0 ? gone(each) : {}),
    ...(index < 28 && index % 2 === 1 ? gone(each) : {}),
  }));
}

const gone = ({ scoreDays, scores }: OutcomeEpisode) => ({
  scoreDays: scoreDays.slice(0, 1),
  scores: scores.slice(0, 1),
});

describe('groups that are told', () => {
  const ask = (few: number) => {
    const told = openTold(practice(few), [place]);
    const asked = toldQuestionOf(told, madeQuestion);
    return { told, asked, answer: toldArmsOf(told, asked, { by: 'place', reference: 'south' }) };
  };

  it('leave out a group of a few, and hide how many are missing where few are', () => {
    const { arms, untold } = ask(6).answer.answer;
    expect(untold).toMatchObject([{ arm: 'new', untold: { withheld: 'NOT_SHOWN' } }]);
    expect(arms.map(({ arm }) => arm)).toEqual(['north', 'south']);
    const [north, south] = arms;
    expect(north?.description).toMatchObject({ n: 146, completeness: { withheld: 'NOT_SHOWN' } });
    expect(south?.description).toMatchObject({ n: 136, completeness: { count: 136, of: 150 } });
    const comparison = north?.comparison;
    if (!comparison || isWithheld(comparison)) throw new Error('nothing is compared');
    expect(comparison.caveats.map(({ text }) => text).join(' ')).not.toMatch(/\d+ of \d+ due/);
    expect(JSON.stringify(arms)).not.toContain('"people"');
  });

  it('leave out another one where the total is told already', () => {
    const { told, asked } = ask(6);
    const total = toldCompletenessOf(told, asked);
    const { answer } = toldArmsOf(total.told, asked, { by: 'place', reference: 'south' });
    expect(answer.untold.map(({ arm }) => arm).sort()).toEqual(['new', 'south']);
  });
});
