import { catalogue } from './catalogue';
import type { Catalogue } from './catalogue';
import { choiceOf } from './choice-of';
import type { Place } from './choice-of';
import type { Choice } from './family';
import type { Threshold } from './threshold';
import { kindWordsOf } from './threshold-words';

/** Where a change happens and what it started from. */
export interface Start extends Place {
  /** The score that change is counted from; absent or `null` where there is none yet. */
  readonly baseline?: number | null;
}

/**
 * The change that people notice, by the catalogue's default row for the place; `undefined` where none is
 * published. Where a share of the start is asked for as well (pain: 2 points and 30 %), the larger of both;
 * where a share is enough (Oswestry, Roland-Morris), the smaller, but never below one step of the measure.
 */
export function importantChangeOf(
  measure: string,
  start: Start,
  from: Catalogue = catalogue,
): Threshold | undefined {
  const choice = choiceOf(from.defaultsOf(measure)?.important ?? [], start);
  if (choice === undefined) return undefined;
  const { population, source, verified } = choice.row;
  const step = from.measureOf(measure)?.step ?? 0;
  return {
    value: valueOf(choice, start.baseline ?? null, step),
    kind: kindOf(choice),
    population,
    source,
    verified,
  };
}

function valueOf(
  { row, value = row.value, percent }: Choice,
  baseline: number | null,
  step: number,
): number {
  if (percent === undefined || baseline === null) return value;
  const share = (baseline * percent.row.value) / 100;
  if (percent.join === 'AND') return Math.max(value, share);
  return share < step ? value : Math.min(value, share);
}

function kindOf({ row, value = row.value, percent }: Choice): string {
  const words = kindWordsOf(row.kind);
  if (percent === undefined) return words;
  const join = percent.join === 'AND' ? 'and' : 'or';
  return `${words} (${value} ${join} ${percent.row.value} % of the start)`;
}
