import type { ReportTable } from '@unknot/charts/report/report-table';
import type { Sheet } from './sheet';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

type Element = PDFKit.PDFStructureElement;

/** Shares of the width: the measure, five numbers, the call. */
const shares = [0.34, 0.08, 0.11, 0.09, 0.12, 0.12, 0.14];

export const rowHeight = 17;
const size = 10;

/** Where each column begins and how wide it is. */
function columnsIn({ x, width }: Place): readonly { readonly x: number; readonly width: number }[] {
  return shares.map((share, at) => ({
    x: x + width * shares.slice(0, at).reduce((sum, each) => sum + each, 0),
    width: width * share,
  }));
}

/** The table as a tagged element with headers that name their scope; drawn from `place` down. */
export function tableElement(sheet: Sheet, table: ReportTable, place: Place): Element {
  const { doc } = sheet;
  const columns = columnsIn(place);
  const cell = (text: string, at: number, y: number, isHead: boolean) => () => {
    const column = columns[at];
    if (column === undefined) return;
    const isNumber = table.columns[at]?.isNumber === true;
    const ink = { size: isHead ? 9 : size, weight: isHead ? 600 : 400 } as const;
    const [line = ''] = sheet.linesOf(text, ink, column.width - 8, 1);
    const x = isNumber ? column.x + column.width - 10 : column.x;
    sheet.write(line, ink, { x, y: y + 12, from: isNumber ? 'end' : 'start' });
  };
  const rule = (y: number, colour: string) => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.lineWidth(0.8).strokeOpacity(1).undash();
    doc
      .moveTo(place.x, y)
      .lineTo(place.x + place.width, y)
      .stroke(colour);
    doc.endMarkedContent();
  };
  const struct = (type: string, scope: 'Row' | 'Column' | undefined, draw: () => void) =>
    doc.struct(type, (scope === undefined ? {} : { scope }) as never, draw);
  const head = doc.struct(
    'TR',
    {},
    table.columns.map(({ name }, at) => struct('TH', 'Column', cell(name, at, place.y, true))),
  );
  const rows = table.rows.map((texts, row) => {
    const y = place.y + (row + 1) * rowHeight;
    return doc.struct(
      'TR',
      {},
      texts.map((text, at) =>
        struct(at === 0 ? 'TH' : 'TD', at === 0 ? 'Row' : undefined, cell(text, at, y, false)),
      ),
    );
  });
  for (let row = 1; row <= table.rows.length; row += 1) {
    rule(place.y + row * rowHeight, row === 1 ? '#333333' : '#CCCCCC');
  }
  return doc.struct('Table', { title: table.caption }, [head, ...rows]);
}
