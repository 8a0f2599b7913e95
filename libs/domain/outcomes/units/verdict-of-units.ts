import { counted, figure } from '../../progress/figures';
import { gates } from '../gates';
import type { UnitKind } from './unit';
import { unitWords } from './unit';
import type { Zone } from './zone';
import { isSignal } from './zone';

/** What a verdict is made from. */
export interface JudgedUnits {
  readonly kind: UnitKind;
  /** Of each unit, how many people it has and where it lies. */
  readonly units: readonly { readonly people: number; readonly zone: Zone }[];
  /** What the spread between units is said to be; empty where nothing is said. */
  readonly spread: string;
}

/** One or two sentences on whether units differ; they name no unit and put none before another. */
export function verdictOfUnits({ kind, units, spread }: JudgedUnits): string {
  const words = unitWords[kind];
  const outside = units.filter(({ zone }) => isSignal(zone)).length;
  if (outside > 0) {
    const lies = outside === 1 ? 'lies' : 'lie';
    return (
      `${outside} of ${units.length} ${words} ${lies} outside the range that chance explains (99.8 %). ` +
      'Whom they treat may explain it: look there first.'
    );
  }
  const verdict = `No reliable difference between ${words}.`;
  if (units.every(({ people }) => people < gates.indicativeBelow)) {
    return (
      `${verdict} None of the ${units.length} has ${gates.indicativeBelow} people with both scores: ` +
      'too few to tell.'
    );
  }
  return spread === '' ? verdict : `${verdict} ${spread}`;
}

/** The variance between units in words; 0 is said as what it means. */
export function spreadWords(betweenVariance: number, unit: string): string {
  if (betweenVariance === 0) {
    return 'They differ no more than chance explains: the estimate of the true spread between them is 0.';
  }
  const spread = Math.sqrt(betweenVariance);
  const size = spread < 0.1 ? 'less than 0.1' : `about ${figure(spread)}`;
  const noun = unit.startsWith('of ') ? (size === 'about 1' ? 'point' : 'points') : unit;
  return `The true spread between them is estimated as ${size} ${noun}; none lies outside what chance explains.`;
}

/** How many units are not shown, as a sentence; empty where all are. */
export function leftOutWords(kind: UnitKind, unitsLeftOut: number): string {
  if (unitsLeftOut === 0) return '';
  const noun = unitWords[kind].replace(/s$/, '');
  return `${counted(unitsLeftOut, noun)} with fewer than ${gates.fewestPeople} people left out.`;
}

/** How many units are not shown because of the people who could be recognised, as a sentence; empty where all are. */
export function notShownWords(kind: UnitKind, unitsLeftOut: number): string {
  if (unitsLeftOut === 0) return '';
  const noun = unitWords[kind].replace(/s$/, '');
  return `${counted(unitsLeftOut, noun)} left out, so that nobody can be recognised.`;
}
