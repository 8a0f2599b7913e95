import { absentWords, contextWords } from './drawn-readings';
import type { Cell, FigureColumn, FigureTable } from './figure';
import type { SeriesToDraw, SessionToDraw } from './series-to-draw';

/** What a table of readings needs of a series. */
export type TabledSeries = Pick<SeriesToDraw, 'readings' | 'baseline' | 'side'> & {
  readonly measure: Pick<SeriesToDraw['measure'], 'unit'>;
};

const sideWords = { LEFT: 'left', RIGHT: 'right', BOTH: 'both', MIDLINE: 'midline', NONE: '' };

function noteOf(series: TabledSeries, at: number): string {
  const absent = series.readings.absent[at];
  const notes = [
    ...(absent === null || absent === undefined ? [] : [absentWords[absent]]),
    ...(series.readings.breaks[at] === true ? ['Another person or tool measured'] : []),
  ];
  return notes.join('; ');
}

function rowsOf(
  series: TabledSeries,
  sided: boolean,
  numbers: ReadonlyMap<string, number>,
): Cell[][] {
  const { takenOn, values, contexts, sessionIds } = series.readings;
  return takenOn.map((day, at) => {
    const value = values[at] ?? null;
    const context = contexts[at] ?? 'PRE_SESSION';
    const counted = value !== null && context !== 'POST_SESSION';
    const start = series.baseline;
    return [
      day,
      ...(sided ? [sideWords[series.side]] : []),
      value,
      counted && start !== null ? value - start.value : null,
      numbers.get(sessionIds[at] ?? '') ?? null,
      contextWords[context],
      noteOf(series, at),
    ];
  });
}

/** Every reading of the series, drawn or not, oldest first. */
export function readingsTable(
  caption: string,
  series: readonly TabledSeries[],
  sessions: readonly SessionToDraw[],
): FigureTable {
  const sided = series.length > 1;
  const unit = series[0]?.measure.unit ?? '';
  const numbers = new Map(sessions.map(({ id, number }) => [id, number]));
  const columns: FigureColumn[] = [
    { name: 'Date', unit: '', kind: 'DAY' },
    ...(sided ? [{ name: 'Side', unit: '', kind: 'TEXT' } as const] : []),
    { name: 'Value', unit, kind: 'NUMBER' },
    { name: 'Change since start', unit: unit.startsWith('of ') ? '' : unit, kind: 'CHANGE' },
    { name: 'Session', unit: '', kind: 'NUMBER' },
    { name: 'When', unit: '', kind: 'TEXT' },
    { name: 'Note', unit: '', kind: 'TEXT' },
  ];
  const rows = series
    .flatMap((each) => rowsOf(each, sided, numbers))
    // Days as text sort as days; what is of one day keeps its order.
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  return { caption, columns, rows };
}
