import fc from 'fast-check';
import { isWithheld } from '../withheld';
import type { MadeEpisode } from './attacker.example';
import { isChosen, madeDimensions, uncoveredBy } from './attacker.example';
import type { Choices } from './dimension';
import { disclose, openDisclosure } from './disclose';

const depth = 3;
/** How many values each dimension of a made practice has; the last two are techniques, used or not. */
const sizes = [4, 3, 3, 2, 2] as const;

/** Common values and rare ones: cubes of even numbers gather near zero. */
const valueOf = (size: number) =>
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((x) => String(Math.floor(size * x ** 2)));

/** 60 to 200 episodes, of which some belong to a client who was there before. */
const practices = fc
  .array(
    fc.record({
      values: fc.tuple(...sizes.map(valueOf)),
      earlier: fc.option(fc.nat(), { freq: 6 }),
    }),
    { minLength: 60, maxLength: 200, size: 'max' },
  )
  .map((made) =>
    made.map<MadeEpisode>(({ values, earlier }, index) => ({
      clientId: `c${earlier === null || index === 0 ? index : earlier % index}`,
      values,
    })),
  );

const filters = fc.array(
  fc.uniqueArray(fc.tuple(fc.nat(sizes.length - 1), fc.nat(3)), {
    maxLength: depth,
    selector: ([dimension]) => dimension,
  }),
  { minLength: 15, maxLength: 40, size: 'max' },
);

const choicesOf = (pairs: readonly (readonly [number, number])[]): Choices =>
  Object.fromEntries(
    pairs.map(([dimension, value]) => [`d${dimension}`, String(value % (sizes[dimension] ?? 1))]),
  );

const peopleOf = (episodes: readonly MadeEpisode[], choices: Choices): number =>
  new Set(episodes.filter((each) => isChosen(each, choices)).map(({ clientId }) => clientId)).size;

const uncoveredEitherWay = (episodes: readonly MadeEpisode[], shown: readonly Choices[]) => [
  ...uncoveredBy(episodes, shown, depth, (_, index) => index),
  ...uncoveredBy(episodes, shown, depth, ({ clientId }) => clientId),
];

describe('differences between shown groups', () => {
  it('uncover no group of 1 to 10 people, whatever is asked in whatever order', () => {
    const tally = { shown: 0, small: 0, uncovering: 0 };
    fc.assert(
      fc.property(practices, filters, fc.integer(), (episodes, asked, seed) => {
        let disclosure = openDisclosure(episodes, madeDimensions(sizes.length), seed, { depth });
        const shown: Choices[] = [];
        for (const choices of asked.map(choicesOf)) {
          const { disclosure: after, answer } = disclose(disclosure, choices);
          disclosure = after;
          if (isWithheld(answer)) {
            tally[answer.withheld === 'SMALL_GROUP' ? 'small' : 'uncovering'] += 1;
            continue;
          }
          tally.shown += 1;
          expect(answer.people).toBe(peopleOf(episodes, choices));
          shown.push(choices);
        }
        expect(uncoveredEitherWay(episodes, shown)).toEqual([]);
      }),
      { seed: 20_261_123, numRuns: 30 },
    );
    // It has to be of use as well, and to have had something to refuse.
    expect(tally.shown).toBeGreaterThan(3 * tally.uncovering);
    expect(tally.uncovering).toBeGreaterThan(10);
  });

  it('uncover small groups where groups are only counted: the attacker of this test is no dummy', () => {
    let broken = 0;
    fc.assert(
      fc.property(practices, filters, (episodes, asked) => {
        const shown = asked.map(choicesOf).filter((choices) => peopleOf(episodes, choices) >= 11);
        if (uncoveredEitherWay(episodes, shown).length > 0) broken += 1;
      }),
      { seed: 20_261_123, numRuns: 10 },
    );
    expect(broken).toBeGreaterThanOrEqual(5);
  });
});
