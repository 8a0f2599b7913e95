import type { ReportAudience } from '@unknot/domain/progress/report/report-audience';
import { callMarkOf } from '../call-words';
import type { FigureColumn } from '../figure';
import { changeText, differenceText, numberText, quantityText } from '../number-text';
import type { SeriesToDraw } from '../series-to-draw';
import { shortenedTo } from './shortened-to';

/** The key table with every cell in words, so that page and file say the same. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly (Pick<FigureColumn, 'name'> & { readonly isNumber: boolean })[];
  readonly rows: readonly (readonly string[])[];
}

const clinicNames = [
  'Measure',
  'Start',
  'Now',
  'Change',
  'Measurement error',
  'Important difference',
  'Call',
] as const;

const plainNames = [
  'What was measured',
  'Start',
  'Now',
  'Change',
  'Normal up-and-down',
  'A change people notice',
  'What it says',
] as const;

const none = '–';

const glyphs = { UP: '↑', DOWN: '↓', STEADY: '→', WARNING: '▲', EQUAL: '=', UNKNOWN: '?' } as const;

/** The call as glyph and word: never by colour. */
function callText({ call, change, n }: SeriesToDraw): string {
  const { glyph, word } = callMarkOf(call, change, n);
  return `${glyphs[glyph]} ${word}`;
}

function cellsOf(series: SeriesToDraw): string[] {
  const { measure, baseline, latest, change, detectable, important } = series;
  const { unit } = measure;
  return [
    shortenedTo(60, series.label),
    baseline === null ? none : numberText(baseline.value),
    latest === null ? none : quantityText(latest, unit),
    change === null ? none : changeText(change),
    detectable === null ? none : `± ${differenceText(detectable.value, unit)}`,
    important === null ? none : differenceText(important.value, unit),
    callText(series),
  ];
}

/** Measure, start, now, change, error, important difference and call, one row for each chosen series. */
export function reportTable(
  series: readonly SeriesToDraw[],
  keys: readonly string[],
  audience: ReportAudience,
): ReportTable {
  const chosen = keys.flatMap((key) => series.filter((each) => each.key === key));
  const names = audience === 'CLIENT' ? plainNames : clinicNames;
  return {
    caption: 'What was measured: at the start, now, and what the change is held against',
    columns: names.map((name, at) => ({ name, isNumber: at > 0 && at < names.length - 1 })),
    rows: chosen.map(cellsOf),
  };
}
