import type { FigureTable } from './figure';
import type { SeriesToDraw } from './series-to-draw';

/** What is needed of a series for its row. */
export type TabledMeasure = Pick<
  SeriesToDraw,
  'label' | 'n' | 'baseline' | 'latest' | 'change' | 'detectable' | 'important' | 'call'
> & { readonly measure: Pick<SeriesToDraw['measure'], 'unit'> };

/** One row per series: start, now, the change and what it is held against, and the call in words. */
export function measuresTable(series: readonly TabledMeasure[]): FigureTable {
  return {
    caption: 'Every measure of this episode',
    columns: [
      { name: 'Measure', unit: '', kind: 'TEXT' },
      { name: 'Unit', unit: '', kind: 'TEXT' },
      { name: 'Start', unit: '', kind: 'NUMBER' },
      { name: 'Now', unit: '', kind: 'NUMBER' },
      { name: 'Change', unit: '', kind: 'CHANGE' },
      { name: 'Measurement error\u00a0±', unit: '', kind: 'NUMBER' },
      { name: 'Important difference', unit: '', kind: 'NUMBER' },
      { name: 'Call', unit: '', kind: 'CALL' },
      { name: 'n', unit: '', kind: 'NUMBER' },
    ],
    rows: series.map((each) => [
      each.label,
      each.measure.unit,
      each.baseline?.value ?? null,
      each.latest,
      each.change,
      each.detectable?.value ?? null,
      each.important?.value ?? null,
      { call: each.call, change: each.change, n: each.n },
      each.n,
    ]),
  };
}
