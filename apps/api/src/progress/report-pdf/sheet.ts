import PDFDocument from 'pdfkit';
import { textRuns, type TextRun } from './text-runs';
import type { Weight } from './typefaces';

/** How a text looks; sizes are in px of the page on the screen. */
export interface Ink {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  /** Whether all figures are of one width, as in a column of numbers. */
  readonly tabular?: boolean;
}

/** Where a text stands: `x` is its left, middle or right, `y` its baseline. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly from?: 'start' | 'center' | 'end';
}

const tabular: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'tnum'];

// Named, they are looked up for the whole run, so that words that are read from the right stay in their order.
const joining: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'liga', 'ccmp', 'mark'];

const space = ' ';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One page of paper with texts in several typefaces. Lengths are px of the screen, four to three points. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly registered = new Set<string>();
  /** Widths at a size of one, for words come again and again. */
  private readonly widths = new Map<string, number>();

  constructor(options: PDFKit.PDFDocumentOptions) {
    this.doc = new PDFDocument(options);
    this.doc.scale(0.75);
  }

  widthOf(text: string, ink: Ink): number {
    const key = `${ink.weight ?? 400}${ink.tabular === true ? 't' : ' '}${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known * ink.size;
    const width = textRuns(text, ink.weight ?? 400).reduce((sum, run) => {
      this.use(run, ink.size);
      return sum + this.doc.widthOfString(run.text, optionsOf(run, ink));
    }, 0);
    this.widths.set(key, width / ink.size);
    return width;
  }

  /** Draws a text on one line. */
  write(text: string, ink: Ink, { x, y, from = 'start' }: Spot): void {
    const width = from === 'start' ? 0 : this.widthOf(text, ink);
    let at = from === 'start' ? x : from === 'center' ? x - width / 2 : x - width;
    for (const run of textRuns(text, ink.weight ?? 400)) {
      const options = optionsOf(run, ink);
      this.use(run, ink.size);
      this.doc.fillColor(ink.colour ?? '#000000').fillOpacity(1);
      this.doc.text(run.text, at, y, { ...options, lineBreak: false, baseline: 'alphabetic' });
      at += this.doc.widthOfString(run.text, options);
    }
  }

  /** The lines of a text within a width, at most so many; what does not fit is an ellipsis. */
  linesOf(text: string, ink: Ink, width: number, most: number): readonly string[] {
    const lines: string[] = [];
    const gap = this.widthOf(space, ink);
    let [line, taken] = ['', 0];
    for (const word of text.split(/\s+/).flatMap((each) => this.pieces(each, ink, width))) {
      const wide = this.widthOf(word, ink);
      const isFirst = line === '';
      const longer = isFirst ? wide : taken + gap + wide;
      if (!isFirst && longer > width) lines.push(line);
      const begins = isFirst || longer > width;
      line = begins ? word : `${line} ${word}`;
      taken = begins ? wide : longer;
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
      // Readers put lines together by the spaces between their words.
      const isLast = at === lines.length - 1;
      this.write(isLast ? line : `${line} `, ink, { x: box.x, y: box.y + ink.size + at * height });
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

  private use({ typeface: { name, bytes } }: TextRun, size: number): void {
    if (!this.registered.has(name)) {
      this.doc.registerFont(name, bytes);
      this.registered.add(name);
    }
    this.doc.font(name).fontSize(size);
  }
}

// Without features the library looks up word by word, and stumbles over a space alone.
function optionsOf({ isRight, text }: TextRun, ink: Ink): PDFKit.Mixins.TextOptions {
  if (isRight || text.trim() === '') return { features: joining };
  return ink.tabular === true ? { features: tabular } : {};
}
