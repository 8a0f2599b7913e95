import type { CellMark } from '../disclosure/cell-mark-of';
import { cellMarkOf } from '../disclosure/cell-mark-of';
import { shareOf } from '../share-of';
import type { Withheld } from '../../progress/withheld';
import type { AskedEpisode } from './asked-of';
import type { Exposure } from './exposure-of';
import type { GroupFacts } from './group-gates';

/** Who had a technique in the first three sessions, and who had not. */
export interface TechniqueUsers {
  readonly users: GroupFacts;
  readonly others: GroupFacts;
  /** By the people of the smaller group; a hidden one says nothing else. */
  readonly mark: CellMark;
  readonly smallGroup: Withheld<'SMALL_GROUP'>;
  /** Complete episodes of the smaller group. */
  readonly smaller: number;
  /** The mean share of treatment time that it had where it was used, from 0 to 1. */
  readonly typical: number;
}

/** One of the two groups, while it is counted. */
interface Tally {
  due: number;
  complete: number;
  shares: number;
  people: number;
}

/** Asks about one technique after the other; each person is numbered once. */
export function techniqueUsersIn({
  shares,
  episodes,
}: Exposure): (technique: string, name: string) => TechniqueUsers {
  const numbers = new Map<string, number>();
  const people = episodes.map(({ episode: { clientId } }) => {
    const number = numbers.get(clientId) ?? numbers.size;
    numbers.set(clientId, number);
    return number;
  });
  return (technique, name) => {
    const column = shares.get(technique);
    const [using, others] = [newTally(), newTally()];
    // Bit 1 says that a person was counted with the technique, bit 2 without.
    const counted = new Uint8Array(numbers.size);
    for (let index = 0; index < episodes.length; index += 1) {
      const { row, isComplete } = episodes[index] as AskedEpisode;
      const share = column?.[row] ?? 0;
      const tally = share > 0 ? using : others;
      const bit = share > 0 ? 1 : 2;
      tally.due += 1;
      if (!isComplete) continue;
      tally.complete += 1;
      tally.shares += share;
      const person = people[index] as number;
      if (((counted[person] as number) & bit) === 0) tally.people += 1;
      (counted[person] as number) |= bit;
    }
    return usersOf(name, using, others);
  };
}

function newTally(): Tally {
  return { due: 0, complete: 0, shares: 0, people: 0 };
}

function usersOf(name: string, using: Tally, others: Tally): TechniqueUsers {
  return {
    users: factsOf(`episodes with ${name}`, using),
    others: factsOf(`episodes without ${name}`, others),
    mark: using.people === 0 ? 'EMPTY' : cellMarkOf(Math.min(using.people, others.people)),
    smallGroup,
    smaller: Math.min(using.complete, others.complete),
    typical: using.complete === 0 ? 0 : using.shares / using.complete,
  };
}

function factsOf(name: string, { due, complete, people }: Tally): GroupFacts {
  return { name, complete, people, completeness: shareOf(complete, due) };
}

const smallGroup: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people had this technique, or had not.',
};
