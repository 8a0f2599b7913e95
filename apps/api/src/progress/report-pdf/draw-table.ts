import type { ReportTable } from '@unknot/charts/report/report-table';
import type { Sheet } from './sheet';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

type Element = PDFKit.PDFStructureElement;

/** Shares of the width: the measure, five numbers, the call. */
const shares = [0.33, 0.06, 0.12, 0.08, 0.12, 0.12, 0.17];

const rowHeight = 17;
const headHeight = 28;
const size = 10;

/** How high the table is in px. */
export function tableHeight({ rows }: ReportTable): number {
  return headHeight + rows.length * rowHeight;
}

/** Where each column begins and how wide it is. */
function columnsIn({ x, width }: Place): readonly { readonly x: number; readonly width: number }[] {
  return shares.map((share, at) => ({
    x: x + width * shares.slice(0, at).reduce((sum, each) => sum + each, 0),
    width: width * share,
  }));
}

/** A line that says nothing: readers pass over it. */
function drawRule({ doc }: Sheet, { x, y, width }: Place, colour: string): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(0.8).strokeOpacity(1).undash();
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(colour);
  doc.endMarkedContent();
}

/** The table as a tagged element with headers that name their scope; drawn from `place` down. */
export function tableElement(sheet: Sheet, table: ReportTable, place: Place): Element {
  const { doc } = sheet;
  const columns = columnsIn(place);
  const cell = (text: string, at: number, y: number, isHead: boolean) => () => {
    const column = columns[at];
    if (column === undefined) return;
    const isNumber = table.columns[at]?.isNumber === true;
    const ink = isHead ? ({ size: 9, weight: 600 } as const) : { size, tabular: isNumber };
    const x = isNumber ? column.x + column.width - 12 : column.x;
    const lines = sheet.linesOf(text, ink, column.width - 6, isHead ? 2 : 1);
    lines.forEach((line, nth) => {
      const down = isHead ? headHeight - 6 - (lines.length - 1 - nth) * 11 : 12;
      sheet.write(line, ink, { x, y: y + down, from: isNumber ? 'end' : 'start' });
    });
  };
  const struct = (type: string, scope: 'Row' | 'Column' | undefined, draw: () => void) =>
    doc.struct(type, (scope === undefined ? {} : { scope }) as never, draw);
  const head = doc.struct(
    'TR',
    {},
    table.columns.map(({ name }, at) => struct('TH', 'Column', cell(name, at, place.y, true))),
  );
  const rows = table.rows.map((texts, row) => {
    const y = place.y + headHeight + row * rowHeight;
    return doc.struct(
      'TR',
      {},
      texts.map((text, at) =>
        struct(at === 0 ? 'TH' : 'TD', at === 0 ? 'Row' : undefined, cell(text, at, y, false)),
      ),
    );
  });
  table.rows.forEach((_, row) => {
    const y = place.y + headHeight + row * rowHeight;
    drawRule(sheet, { ...place, y }, row === 0 ? '#333333' : '#CCCCCC');
  });
  return doc.struct('Table', { title: table.caption }, [head, ...rows]);
}
