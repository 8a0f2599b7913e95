import fc from 'fast-check';
import { isChosen, uncoveredBy } from '../disclosure/attacker.example';
import type { Choices } from '../disclosure/dimension';
import { madePain, madeQuestion } from '../made-episodes.example';
import { percentResponse } from '../responders/responder-definition';
import { respondersOf } from '../responders/responders-of';
import { standingsOf } from '../standing-of';
import type { ReadCount } from './attacked-answers.example';
import { attacks } from './attacked-answers.example';
import type { AttackedPractice } from './attacked-practice.example';
import {
  attacked,
  attackedDimensions,
  attackedPracticeOf,
  drawnFates,
  sizes,
} from './attacked-practice.example';
import { openTold } from './told';

/** How many dimensions the attacker combines; standing and result are two of seven. */
const depth = 2;

/** Common values and rare ones. */
const skewed = (size: number) =>
  fc.integer({ min: 0, max: 9_999 }).map((x) => Math.floor(size * (x / 10_000) ** 2));

/** Practices of 140 to 260 episodes, some of them of clients who were there before. */
const attackedPractices = fc
  .array(
    fc.record({
      values: fc.tuple(...sizes.map(skewed)),
      fate: fc.constantFrom(...drawnFates),
      earlier: fc.option(fc.nat(), { freq: 6 }),
    }),
    { minLength: 140, maxLength: 260, size: 'max' },
  )
  .map(attackedPracticeOf);

/** Filters with up to two choices. */
const attackedFilters: fc.Arbitrary<Choices> = fc
  .uniqueArray(fc.tuple(fc.nat(sizes.length - 1), fc.nat(4)), {
    maxLength: 2,
    selector: ([dimension]) => dimension,
  })
  .map((pairs) =>
    Object.fromEntries(
      pairs.map(([dimension, value]) => [`d${dimension}`, String(value % (sizes[dimension] ?? 1))]),
    ),
  );

const questions = fc.array(
  fc.record({
    kind: fc.nat(attacks.length - 1),
    within: attackedFilters,
    by: fc.nat(sizes.length - 1).map((dimension) => `d${dimension}`),
  }),
  { minLength: 6, maxLength: 12, size: 'max' },
);

function uncoveredIn({ seen }: AttackedPractice, sets: readonly Choices[]) {
  return uncoveredBy(seen, sets, depth, (_, index) => index);
}

describe('what owners are told', () => {
  it('gives away no set of 1 to 10 people, whatever is asked in whatever order', () => {
    const tally = { told: 0, withheld: 0 };
    fc.assert(
      fc.property(attackedPractices, questions, (practice, asked) => {
        let told = openTold(practice.episodes, attackedDimensions(practice));
        const read: ReadCount[] = [];
        for (const { kind, within, by } of asked) {
          const answer = attacks[kind]?.(told, within, by);
          if (answer === undefined) continue;
          told = answer.told;
          read.push(...answer.read);
          tally.withheld += answer.withheld;
        }
        tally.told += read.length;
        for (const { set, count } of read) {
          const own = practice.seen.filter((each) => isChosen(each, set)).length;
          if (count !== null) expect([set, count]).toEqual([set, own]);
        }
        expect(
          uncoveredIn(
            practice,
            read.map(({ set }) => set),
          ),
        ).toEqual([]);
      }),
      { seed: 20_261_129, numRuns: 12 },
    );
    expect(tally.told).toBeGreaterThan(100);
    expect(tally.withheld).toBeGreaterThan(100);
  });

  it('would give some away without the door: the attacker of this test is no dummy', () => {
    let broken = 0;
    fc.assert(
      fc.property(attackedPractices, questions, (practice, asked) => {
        const sets = asked.flatMap(({ within }): readonly Choices[] => {
          const own = practice.episodes.filter((_, index) => {
            const seen = practice.seen[index];
            return seen !== undefined && isChosen(seen, within);
          });
          if (new Set(own.map(({ clientId }) => clientId)).size < 11) return [];
          const standing = standingsOf(own, madeQuestion);
          const [raw] = respondersOf(standing, madePain, [percentResponse(30)]).responders;
          if (raw === undefined || raw.share.of === 0) return [];
          return ['MET', 'NOT_MET'].map((value) => ({ ...within, [attacked.result]: value }));
        });
        if (uncoveredIn(practice, sets).length > 0) broken += 1;
      }),
      { seed: 20_261_129, numRuns: 6 },
    );
    expect(broken).toBeGreaterThanOrEqual(5);
  });
});
