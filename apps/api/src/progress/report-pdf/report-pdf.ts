import { paperRoom } from '@unknot/charts/report/paper';
import type { Paper } from '@unknot/charts/report/paper';
import { reportPage } from '@unknot/charts/report/report-page';
import type { ReportPage } from '@unknot/charts/report/report-page';
import type { ReportPart } from '@unknot/charts/report/report-part';
import { programVersion } from '../../program-version';
import type { HashedReport } from '../report.reader';
import { drawBody } from './draw-body';
import { drawChart } from './draw-chart';
import { tableElement, tableHeight } from './draw-table';
import { Sheet } from './sheet';
import { hasUnknownSign, unknownSign } from './text-runs';

/** In px of the screen. */
const sizes = { A4: { width: 793.7, height: 1122.5 }, LETTER: { width: 816, height: 1056 } };
const margin = 45;

const quiet = '#333333';
const body = { size: 10.5 };
const small = { size: 8.5, colour: quiet };

/** What is put on the page one after the other, from the top down. */
class Filling {
  private readonly elements: PDFKit.PDFStructureElement[] = [];
  readonly width: number;
  readonly bottom: number;
  y = margin;

  constructor(
    readonly sheet: Sheet,
    readonly paper: Paper,
  ) {
    this.width = sizes[paper].width - 2 * margin;
    this.bottom = sizes[paper].height - margin;
  }

  add(element: PDFKit.PDFStructureElement): void {
    this.elements.push(element);
  }

  /** An element of one kind that is drawn at once. */
  draw(type: string, options: object, work: () => void): void {
    this.add(this.sheet.doc.struct(type, options as never, work));
  }

  end(): void {
    const { doc } = this.sheet;
    doc.addStructure(doc.struct('Document', {}, this.elements));
    doc.end();
  }
}

/** Writes a text as one element where the page is, and goes below it. */
function text(
  page: Filling,
  type: string,
  words: string,
  ink: Parameters<Sheet['write']>[1],
  most: number,
): void {
  const { y, width, sheet } = page;
  const lines = sheet.linesOf(words, ink, width, most);
  page.draw(type, {}, () => void sheet.paragraph(words, ink, { x: margin, y, width, most }));
  page.y = y + lines.length * ink.size * 1.35;
}

function head(page: Filling, content: ReportPage): void {
  const { sheet, width } = page;
  const top = page.y;
  page.draw('P', {}, () => {
    sheet.write(content.practice, { size: 13, weight: 600 }, { x: margin, y: top + 13 });
  });
  const lines = content.letterhead.join(' · ');
  if (lines !== '') {
    page.draw('P', {}, () => {
      sheet.paragraph(lines, small, { x: margin, y: top + 18, width, most: 2 });
    });
  }
  page.y = top + (lines === '' ? 24 : 18 + sheet.linesOf(lines, small, width, 2).length * 11.5 + 6);
  const { doc } = sheet;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(1)
    .moveTo(margin, page.y)
    .lineTo(margin + width, page.y)
    .stroke('#333333');
  doc.endMarkedContent();
  page.y += 6;
  text(page, 'H1', `${content.title}: ${content.client}`, { size: 17, weight: 600 }, 1);
  text(page, 'P', content.facts.join(' · '), { ...body, colour: quiet }, 2);
  text(page, 'P', content.sufficiency, { ...body, colour: quiet }, 2);
  page.y += 5;
  text(page, 'P', content.verdict, { size: 12.5, weight: 600 }, 3);
  page.y += 5;
}

function table(page: Filling, content: ReportPage): void {
  const place = { x: margin, y: page.y, width: page.width };
  page.add(tableElement(page.sheet, content.table, place));
  page.y += tableHeight(content.table) + 4;
  if (content.more !== '') text(page, 'P', content.more, small, 1);
  page.y += 6;
}

function charts(page: Filling, { pain, movement, chartHeight: height }: ReportPage): void {
  const { sheet, width, y } = page;
  const gap = 20;
  const left = width * 0.56 - gap / 2;
  const places = [
    { figure: pain, x: margin, width: left, missing: 'Pain was not rated.' },
    {
      figure: movement,
      x: margin + left + gap,
      width: width - left - gap,
      missing: 'No range of motion was measured.',
    },
  ];
  for (const { figure, x, width: room, missing } of places) {
    const isEmpty = figure === undefined || figure.state === 'EMPTY';
    const title = figure?.title ?? missing;
    page.draw('H2', {}, () => {
      sheet.paragraph(title, { size: 11, weight: 600 }, { x, y, width: room, most: 1 });
    });
    if (isEmpty) continue;
    const box = { x, y: y + 18, width: room, height: Math.min(figure.height, height) };
    page.draw('Figure', { alt: figure.label, ...layoutOf(box) }, () =>
      drawChart(sheet, figure, box),
    );
    const note = [...figure.notes, ...(figure.keys ?? [])].join(' ');
    const at = y + 20 + height;
    if (note !== '') {
      page.draw('P', {}, () => {
        sheet.paragraph(note, { ...small, size: 8 }, { x, y: at, width: room, most: 2 });
      });
    }
  }
  page.y = y + 20 + height + 26;
}

/** Where a figure lies, in points from the top left, as its tag says it. */
function layoutOf(box: { x: number; y: number; width: number; height: number }) {
  const bbox = [box.x, box.y, box.x + box.width, box.y + box.height].map((px) => px * 0.75);
  return { bbox, placement: 'Block' };
}

function bodyMaps(page: Filling, { body: found }: ReportPage, room: number): void {
  const { sheet, y } = page;
  page.draw('H2', {}, () => {
    sheet.paragraph(found.title, { size: 11, weight: 600 }, { x: margin, y, width: room, most: 1 });
  });
  if (found.missing !== '') {
    page.draw('P', {}, () => {
      sheet.paragraph(found.missing, body, { x: margin, y: y + 18, width: room, most: 2 });
    });
  }
  const width = (room - 16) / 2;
  const height = paperRoom[page.paper].body;
  found.maps.forEach((map, at) => {
    const box = { x: margin + at * (width + 16), y: y + 20, width, height };
    page.draw('Figure', { alt: map.label, ...layoutOf(box) }, () =>
      drawBody(sheet, found, map, box),
    );
    page.draw('P', {}, () => {
      const words = `${map.heading}: ${map.caption}.`;
      sheet.paragraph(words, small, { x: box.x, y: box.y + height + 3, width, most: 3 });
    });
  });
}

function parts(page: Filling, all: readonly ReportPart[], x: number, width: number): void {
  const { sheet } = page;
  let { y } = page;
  for (const { heading, lines } of all) {
    const from = y;
    page.draw('H2', {}, () => {
      sheet.paragraph(heading, { size: 11, weight: 600 }, { x, y: from, width, most: 1 });
    });
    y += 16;
    const items = lines.map(({ text: line, most }) => {
      const at = y;
      y += sheet.linesOf(line, { size: 10 }, width, most).length * 13.5 + 1;
      return sheet.doc.struct('LI', {}, [
        sheet.doc.struct('LBody', {}, () => {
          sheet.paragraph(line, { size: 10 }, { x, y: at, width, most });
        }),
      ]);
    });
    page.add(sheet.doc.struct('L', {}, items));
    y += 4;
  }
}

function foot(page: Filling, content: ReportPage): void {
  const all = JSON.stringify([content.client, content.facts, content.parts]);
  const unknown = hasUnknownSign(all)
    ? [`${unknownSign} stands for a sign that this file cannot show.`]
    : [];
  const lines = [...content.footnote.slice(0, -1), ...unknown].join(' ');
  const hash = content.footnote.at(-1) ?? '';
  const { sheet, width } = page;
  const ink = { ...small, size: 8 };
  const height = (sheet.linesOf(lines, ink, width, 4).length + 1) * ink.size * 1.35;
  page.y = page.bottom - height;
  text(page, 'P', lines, ink, 4);
  text(page, 'P', hash, ink, 1);
}

/** The one page as a tagged file: the same words, numbers and charts as on the screen, the letters embedded. */
export function reportPdf(report: HashedReport, paper: Paper): Promise<Buffer> {
  const content = reportPage(report, programVersion, paper);
  const { width, height } = sizes[paper];
  const sheet = new Sheet({
    size: [width * 0.75, height * 0.75],
    margin: 0,
    ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'en-AU' },
    info: { Title: content.title, Author: content.practice, Creator: 'Unknot' },
  } as object);
  const written = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.doc.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.doc.on('error', reject);
  });
  const page = new Filling(sheet, paper);
  head(page, content);
  table(page, content);
  charts(page, content);
  const room = page.width * 0.48;
  bodyMaps(page, content, room);
  parts(page, content.parts, margin + room + 24, page.width - room - 24);
  foot(page, content);
  page.end();
  return written;
}
