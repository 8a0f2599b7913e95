import type { ReportPart } from './report-part';
import { linesIn } from './report-part';

/** The sizes of paper that the page is made for. */
export const papers = ['A4', 'LETTER'] as const;

/** A size of paper. */
export type Paper = (typeof papers)[number];

/** How high what lies within the margins of a paper is, and the body on it, in px of the screen. */
export const paperRoom: Readonly<Record<Paper, { readonly page: number; readonly body: number }>> =
  {
    A4: { page: 1032, body: 240 },
    LETTER: { page: 966, body: 170 },
  };

/** A chart is at least and at most so high in px. */
const [lowest, highest] = [192, 244];

/** What takes room on the page besides the charts. */
interface Written {
  readonly letterhead: readonly string[];
  readonly facts: readonly string[];
  readonly sufficiency: string;
  readonly verdict: string;
  readonly table: { readonly rows: readonly unknown[] };
  readonly more: string;
  readonly parts: readonly ReportPart[];
}

const linesOf = (text: string, perLine: number) => Math.ceil(text.length / perLine);

/** How high the charts can be, so that all else fits on the paper: guessed from the lengths of its texts. */
export function chartHeightOn(paper: Paper, written: Written): number {
  const { letterhead, facts, sufficiency, verdict, table, more, parts } = written;
  const lines =
    12 * Math.min(2, linesOf(letterhead.join(' · '), 150)) +
    14 * Math.min(2, linesOf(facts.join(' · '), 125)) +
    14 * Math.min(2, linesOf(sufficiency, 125)) +
    17 * Math.min(3, linesOf(verdict, 100));
  const head = 63 + lines;
  const measured = 38 + 17 * table.rows.length + (more === '' ? 0 : 12);
  const { page, body } = paperRoom[paper];
  const beside = 20 * parts.length + 14.5 * linesIn(parts);
  const below = Math.max(58 + body, beside);
  const [aroundCharts, foot] = [46, 62];
  const left = page - head - measured - aroundCharts - below - foot;
  return Math.round(Math.min(highest, Math.max(lowest, left)));
}
