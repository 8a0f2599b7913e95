import PDFDocument from 'pdfkit';
import { textRuns } from './text-runs';
import type { Weight } from './typefaces';

/** How a text looks; sizes are in px of the page on the screen. */
export interface Ink {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
}

/** Where a text stands: `x` is its left, middle or right, `y` its baseline. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly from?: 'start' | 'center' | 'end';
}

// Figures of one width, and the shapes that letters take beside each other.
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'tnum', 'liga', 'ccmp', 'mark'];

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One page of paper with texts in several typefaces. Lengths are px of the screen, four to three points. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly registered = new Set<string>();

  constructor(options: PDFKit.PDFDocumentOptions) {
    this.doc = new PDFDocument(options);
    this.doc.scale(0.75);
  }

  widthOf(text: string, ink: Ink): number {
    return textRuns(text, ink.weight ?? 400).reduce((sum, run) => {
      this.use(run.typeface.name, run.typeface.bytes, ink.size);
      return sum + this.doc.widthOfString(run.text, { features });
    }, 0);
  }

  /** Draws a text on one line. */
  write(text: string, ink: Ink, { x, y, from = 'start' }: Spot): void {
    const width = from === 'start' ? 0 : this.widthOf(text, ink);
    let at = from === 'start' ? x : from === 'center' ? x - width / 2 : x - width;
    for (const run of textRuns(text, ink.weight ?? 400)) {
      this.use(run.typeface.name, run.typeface.bytes, ink.size);
      this.doc.fillColor(ink.colour ?? '#000000').fillOpacity(1);
      this.doc.text(run.text, at, y, { lineBreak: false, features, baseline: 'alphabetic' });
      at += this.doc.widthOfString(run.text, { features });
    }
  }

  /** The lines of a text within a width, at most so many; what does not fit is an ellipsis. */
  linesOf(text: string, ink: Ink, width: number, most: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/).flatMap((each) => this.pieces(each, ink, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (this.widthOf(longer, ink) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
    if (lines.length <= most) return lines;
    return [...lines.slice(0, most - 1), this.ended(lines[most - 1] ?? '', ink, width)];
  }

  /** Draws the lines of a text one below the other and answers where the next would stand. */
  paragraph(
    text: string,
    ink: Ink,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly most: number },
  ): number {
    const height = ink.size * 1.35;
    const lines = this.linesOf(text, ink, box.width, box.most);
    lines.forEach((line, at) => {
      this.write(line, ink, { x: box.x, y: box.y + ink.size + at * height });
    });
    return box.y + lines.length * height;
  }

  private pieces(word: string, ink: Ink, width: number): readonly string[] {
    if (word.length < 12 || this.widthOf(word, ink) <= width) return [word];
    const pieces = [''];
    for (const { segment } of graphemes.segment(word)) {
      const longer = `${pieces.at(-1) ?? ''}${segment}`;
      if (this.widthOf(longer, ink) <= width) pieces[pieces.length - 1] = longer;
      else pieces.push(segment);
    }
    return pieces;
  }

  private ended(line: string, ink: Ink, width: number): string {
    const signs = [...graphemes.segment(line)].map(({ segment }) => segment);
    while (signs.length > 0 && this.widthOf(`${signs.join('')}…`, ink) > width) signs.pop();
    return `${signs.join('').trimEnd()}…`;
  }

  private use(name: string, bytes: Buffer, size: number): void {
    if (!this.registered.has(name)) {
      this.doc.registerFont(name, bytes);
      this.registered.add(name);
    }
    this.doc.font(name).fontSize(size);
  }
}
