import { sideWords } from '../body/side';
import { movementNameOf } from '../body/movements';
import { siteNameOf, wholeBody } from '../body/sites';
import type { Mode, Series } from '../care/reading';
import type { Measure } from '../measures/measure';
import { painScores } from './main-pain-of';

const modeWords: Readonly<Record<Mode, string>> = {
  ACTIVE: 'active',
  PASSIVE: 'passive',
  NONE: '',
};

/** A series in words of the clinic: `Hip flexion, left, passive`; `Numeric pain rating, average, neck`. */
export function seriesLabelOf(series: Series, measure: Pick<Measure, 'key' | 'name'>): string {
  const { site, movement, side, mode } = series;
  const isMovement = movement !== 'none';
  const what = isMovement ? `${siteNameOf(site)} ${movementNameOf(site, movement)}` : measure.name;
  const where = isMovement || site === wholeBody ? undefined : siteNameOf(site).toLowerCase();
  const kind = isMovement && measure.key !== 'rom_deg' ? measure.name.toLowerCase() : undefined;
  return joined(what, where, sideWords[side], modeWords[mode], kind);
}

/** A series in words for the client, without a capital: `pain`, `left hip flexion`, `score for PEG`. */
export function plainLabelOf(series: Series, measure: Pick<Measure, 'key' | 'name'>): string {
  const { site, movement, side } = series;
  if (movement !== 'none') {
    const where = side === 'LEFT' || side === 'RIGHT' ? `${side.toLowerCase()} ` : '';
    const name = `${siteNameOf(site)} ${movementNameOf(site, movement)}`.toLowerCase();
    return `${where}${name}${measure.key === 'rom_painfree_deg' ? ' without pain' : ''}`;
  }
  return painScores.includes(measure.key) ? 'pain' : `score for ${measure.name}`;
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(', ');
}
