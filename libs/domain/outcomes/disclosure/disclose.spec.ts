import { isWithheld } from '../../progress/withheld';
import { cellMarkOf } from './cell-mark-of';
import type { Choices, Dimension } from './dimension';
import type { Disclosure } from './disclose';
import { disclose, openDisclosure } from './disclose';
import { cellsBy, disclosedTableOf } from './disclosed-table-of';

interface Made {
  readonly clientId: string;
  readonly condition: string;
  readonly sex: string;
}

const dimensions: readonly Dimension<Made>[] = [
  { key: 'condition', name: 'condition', valueOf: ({ condition }) => condition },
  { key: 'sex', name: 'sex', valueOf: ({ sex }) => sex },
];

/** So many people of each kind, with one episode each. */
function people(...kinds: readonly (readonly [number, string, string])[]): Made[] {
  return kinds.flatMap(([count, condition, sex], kind) =>
    Array.from({ length: count }, (_, index) => ({
      clientId: `${kind}-${index}`,
      condition,
      sex,
    })),
  );
}

/** The number of people shown, or why they are not, one after the other. */
function answersOf(start: Disclosure<Made>, ...asked: readonly Choices[]) {
  let disclosure = start;
  return asked.map((choices) => {
    const disclosed = disclose(disclosure, choices);
    disclosure = disclosed.disclosure;
    const { answer } = disclosed;
    return isWithheld(answer) ? answer.withheld : answer.people;
  });
}

describe('a cell', () => {
  it.each([
    [0, 'EMPTY'],
    [1, 'HIDDEN'],
    [10, 'HIDDEN'],
    [11, 'INDICATIVE'],
    [29, 'INDICATIVE'],
    [30, 'SHOWN'],
  ] as const)('of %i people is %s', (count, mark) => {
    expect(cellMarkOf(count)).toBe(mark);
  });
});

describe('a group', () => {
  const practice = people([30, 'NECK', 'FEMALE'], [10, 'NECK', 'MALE'], [25, 'KNEE', 'MALE']);
  const opened = () => openDisclosure(practice, dimensions);
  const neck = { condition: 'NECK' };

  it('is hidden from 1 to 10 people, and shown with nobody in it', () => {
    expect(answersOf(opened(), { ...neck, sex: 'MALE' })).toEqual(['SMALL_GROUP']);
    expect(answersOf(opened(), { condition: 'KNEE', sex: 'FEMALE' })).toEqual([0]);
    expect(answersOf(opened(), { condition: 'HIP' })).toEqual([0]);
  });

  it('is hidden where it would leave a small one over, in either order', () => {
    const women = { ...neck, sex: 'FEMALE' };
    expect(answersOf(opened(), neck, women, neck)).toEqual([40, 'WOULD_UNCOVER_SMALL_GROUP', 40]);
    expect(answersOf(opened(), women, neck)).toEqual([30, 'WOULD_UNCOVER_SMALL_GROUP']);
  });

  it('is hidden where only a chain of differences would uncover a small one', () => {
    // All less the women leaves 35 men, and less the men with a bad knee the ten with a bad neck.
    const men = { condition: 'KNEE', sex: 'MALE' };
    expect(answersOf(opened(), {}, { sex: 'FEMALE' }, men)).toEqual([
      65,
      30,
      'WOULD_UNCOVER_SMALL_GROUP',
    ]);
  });

  it('says in a sentence why it is hidden', () => {
    const { answer } = disclose(opened(), { ...neck, sex: 'MALE' });
    expect(answer).toEqual({
      withheld: 'SMALL_GROUP',
      why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
    });
  });

  it('is refused where nobody declared what is asked for', () => {
    expect(() => disclose(opened(), { colour: 'BLUE' })).toThrow(
      '"colour" is no declared dimension',
    );
  });

  it('is answered alike after what was shown before was read back', () => {
    const again = openDisclosure(practice, dimensions, [neck]);
    expect(answersOf(again, { ...neck, sex: 'FEMALE' })).toEqual(['WOULD_UNCOVER_SMALL_GROUP']);
  });
});

describe('a client with several episodes', () => {
  it('is counted once', () => {
    const twice = people([10, 'NECK', 'FEMALE'], [20, 'KNEE', 'MALE']);
    const practice = [...twice, ...twice.map((each) => ({ ...each }))];
    const opened = openDisclosure(practice, dimensions);
    expect(answersOf(opened, { sex: 'FEMALE' }, { sex: 'MALE' })).toEqual(['SMALL_GROUP', 20]);
  });

  it('is protected in counts of people as well as in sums over episodes', () => {
    // Twelve people with both complaints, three of them men: as episodes six men, as people three.
    const both = people([9, '', 'FEMALE'], [3, '', 'MALE'], [40, 'HIP', 'MALE']);
    const practice = both.flatMap((each) =>
      each.condition === ''
        ? [
            { ...each, condition: 'NECK' },
            { ...each, condition: 'KNEE' },
          ]
        : [each],
    );
    const opened = openDisclosure(practice, dimensions);
    // Everybody less the hips leaves twelve people; the men less the hips would leave three.
    expect(answersOf(opened, {}, { condition: 'HIP' }, { sex: 'MALE' })).toEqual([
      52,
      40,
      'WOULD_UNCOVER_SMALL_GROUP',
    ]);
  });
});

describe('a table', () => {
  it('shows its total and its large cells, and hides a second one where the total would tell the first', () => {
    const practice = people(
      [50, 'NECK', 'FEMALE'],
      [12, 'HIP', 'FEMALE'],
      [20, 'KNEE', 'FEMALE'],
      [4, 'FOOT', 'FEMALE'],
    );
    const opened = openDisclosure(practice, dimensions);
    const table = disclosedTableOf(opened, {}, cellsBy(opened, {}, ['condition']));
    const words = table.cells.map(({ choices, answer }) => [
      choices.condition,
      isWithheld(answer) ? answer.withheld : answer.people,
    ]);
    expect(table.total.answer).toMatchObject({ people: 86, mark: 'SHOWN' });
    expect(words).toEqual([
      ['FOOT', 'SMALL_GROUP'],
      ['HIP', 'WOULD_UNCOVER_SMALL_GROUP'],
      ['KNEE', 20],
      ['NECK', 50],
    ]);
    expect([table.shown, table.withheld]).toEqual([2, 2]);
  });

  it('hides one more where the small ones together are few people', () => {
    const practice = people([50, 'NECK', ''], [20, 'KNEE', ''], [2, 'FOOT', ''], [1, 'HAND', '']);
    const opened = openDisclosure(practice, dimensions);
    const table = disclosedTableOf(opened, {}, cellsBy(opened, {}, ['condition']));
    expect(table.cells.map(({ answer }) => isWithheld(answer) && answer.withheld)).toEqual([
      'SMALL_GROUP',
      'SMALL_GROUP',
      'WOULD_UNCOVER_SMALL_GROUP',
      false,
    ]);
  });
});
