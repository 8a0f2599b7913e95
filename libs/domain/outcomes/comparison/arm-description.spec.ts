import { madeEpisodes, madePain, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { standingOf } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import { armDescriptionOf } from './arm-description-of';

function described(episodes: readonly OutcomeEpisode[]) {
  const standing = episodes.map((episode) => standingOf(episode, madeQuestion));
  const description = armDescriptionOf(standing, madePain);
  if (isWithheld(description)) throw new Error(description.why);
  return description;
}

const men = (count: number, more: Partial<OutcomeEpisode> = {}) =>
  madeEpisodes(count, 6, 3, { sex: 'MALE', ...more }, 'men');
const women = (count: number, more: Partial<OutcomeEpisode> = {}) =>
  madeEpisodes(count, 6, 3, { sex: 'FEMALE', ...more }, 'women');

const smallGroup = { withheld: 'SMALL_GROUP' };

describe('the description of an arm', () => {
  it.each([1, 10])('holds back the age where it is known of %i people', (known) => {
    const old = women(known, { age: 97 });
    expect(described([...men(30, { age: null }), ...old]).age).toMatchObject(smallGroup);
    const often = women(30, { age: 97, clientId: 'one' });
    expect(described([...men(30, { age: null }), ...often]).age).toMatchObject(smallGroup);
  });

  it('tells the mean age of 11 people, and that none is known of nobody', () => {
    const unknown = men(30, { age: null });
    expect(described([...unknown, ...women(11, { age: 50 })]).age).toEqual({
      ...{ n: 11, mean: 50, sd: 0 },
    });
    expect(described(unknown).age).toEqual({ n: 0, mean: null, sd: null });
  });

  it('counts women as people, and hides 1 to 10 of them and of the others', () => {
    expect(described([...men(30), ...women(11, { clientId: 'one' })]).women).toMatchObject(
      smallGroup,
    );
    expect(described([...women(30), ...men(11, { clientId: 'one' })]).women).toMatchObject(
      smallGroup,
    );
    const twice = women(12).map((each) => ({ ...each, episodeId: `${each.episodeId}-2` }));
    expect(described([...men(30), ...women(12), ...twice]).women).toMatchObject({
      ...{ count: 12, of: 42 },
    });
  });

  it('counts durations in people, each once by the first episode', () => {
    const short = men(30, { durationWeeks: 2 });
    const long = women(20, { durationWeeks: 100 });
    const same = women(20, { durationWeeks: 100, clientId: 'one' });
    expect(described([...short, ...same]).durations).toMatchObject(smallGroup);
    const again = long.map((each) => ({
      ...{ ...each, episodeId: `${each.episodeId}-2`, firstSessionOn: '2026-06-01' },
      durationWeeks: 2,
    }));
    const { durations } = described([...again, ...short, ...long]);
    if (isWithheld(durations)) throw new Error(durations.why);
    const counts = durations.map(({ share }) => share.count).filter((count) => count > 0);
    expect(counts).toEqual([30, 20]);
    expect(durations[0]?.share.of).toBe(50);
  });
});
