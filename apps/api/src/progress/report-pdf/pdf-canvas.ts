import type { Sheet } from './sheet';
import type { Weight } from './typefaces';

interface Colour {
  readonly colour: string;
  readonly opacity: number;
}

const twoHex = (part: string) => Math.round(Number(part)).toString(16).padStart(2, '0');

/** A colour as charts name it: `#rrggbb`, `#rrggbbaa`, `rgba(...)` or `transparent`. */
export function colourOf(text: unknown): Colour {
  const words = typeof text === 'string' ? text : '#000000';
  if (words === 'transparent') return { colour: '#000000', opacity: 0 };
  const [, red, green, blue, alpha] =
    /^rgba?\(([\d.]+), ?([\d.]+), ?([\d.]+)(?:, ?([\d.]+))?\)$/.exec(words) ?? [];
  if (red !== undefined) {
    const colour = `#${twoHex(red)}${twoHex(green ?? '0')}${twoHex(blue ?? '0')}`;
    return { colour, opacity: alpha === undefined ? 1 : Number(alpha) };
  }
  const opacity = words.length === 9 ? Number.parseInt(words.slice(7), 16) / 255 : 1;
  return { colour: words.slice(0, 7), opacity };
}

/** What `save` keeps and `restore` brings back. */
interface Pens {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'miter' | 'round' | 'bevel';
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
}

type Step = (doc: PDFKit.PDFDocument) => void;

/** As much of a browser's drawing surface as the charts use, drawn on paper as lines and letters. */
export class PdfCanvas {
  readonly canvas: { width: number; height: number; getContext: () => PdfCanvas };
  fillStyle: unknown = '#000000';
  strokeStyle: unknown = '#000000';
  lineWidth = 1;
  lineCap: Pens['lineCap'] = 'butt';
  lineJoin: Pens['lineJoin'] = 'miter';
  lineDashOffset = 0;
  font = '12px sans-serif';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  globalAlpha = 1;
  private dash: number[] = [];
  private path: Step[] = [];
  private readonly kept: (Pens & { dash: number[] })[] = [];

  constructor(
    private readonly sheet: Sheet,
    width: number,
    height: number,
  ) {
    this.canvas = { width, height, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign } = this;
    const { textBaseline, globalAlpha, dash } = this;
    this.kept.push({
      ...{ fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, font, textAlign },
      ...{ textBaseline, globalAlpha, dash },
    });
    this.sheet.doc.save();
  }

  restore(): void {
    const pens = this.kept.pop();
    if (pens === undefined) return;
    const { dash, ...others } = pens;
    Object.assign(this, others);
    this.dash = dash;
    this.sheet.doc.restore();
  }

  translate(x: number, y: number): void {
    this.sheet.doc.translate(x, y);
  }
  rotate(angle: number): void {
    this.sheet.doc.rotate((angle * 180) / Math.PI);
  }
  // The surface begins empty and is as fine as paper is.
  setTransform(): void {}
  resetTransform(): void {}
  clearRect(): void {}

  beginPath(): void {
    this.path = [];
  }
  closePath(): void {
    this.path.push((doc) => doc.closePath());
  }
  moveTo(x: number, y: number): void {
    this.path.push((doc) => doc.moveTo(x, y));
  }
  lineTo(x: number, y: number): void {
    const isFirst = this.path.length === 0;
    this.path.push((doc) => (isFirst ? doc.moveTo(x, y) : doc.lineTo(x, y)));
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.path.push((doc) => doc.bezierCurveTo(a, b, c, d, x, y));
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.push((doc) => doc.rect(x, y, width, height));
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const steps = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-9));
    const angle = (to - from) / steps;
    const reach = (4 / 3) * Math.tan(angle / 4) * radius;
    const at = (turn: number) =>
      [x + radius * Math.cos(turn), y + radius * Math.sin(turn)] as const;
    const begin = at(from);
    this.lineTo(...begin);
    for (let step = 0; step < steps; step += 1) {
      const [one, two] = [from + step * angle, from + (step + 1) * angle];
      const [[ax, ay], [bx, by]] = [at(one), at(two)];
      this.bezierCurveTo(
        ...([ax - reach * Math.sin(one), ay + reach * Math.cos(one)] as const),
        ...([bx + reach * Math.sin(two), by - reach * Math.cos(two)] as const),
        ...([bx, by] as const),
      );
    }
  }

  fill(): void {
    const { colour, opacity } = colourOf(this.fillStyle);
    if (!this.begins(opacity)) return;
    this.sheet.doc.fillOpacity(opacity * this.globalAlpha).fill(colour);
  }

  stroke(): void {
    const { colour, opacity } = colourOf(this.strokeStyle);
    if (this.lineWidth <= 0 || !this.begins(opacity)) return;
    const { doc } = this.sheet;
    doc.lineWidth(this.lineWidth).lineCap(this.lineCap).lineJoin(this.lineJoin);
    if (this.dash.length === 0) doc.undash();
    else doc.dash(this.dash as never, { phase: this.lineDashOffset });
    doc.strokeOpacity(opacity * this.globalAlpha).stroke(colour);
  }

  clip(): void {
    for (const step of this.path) step(this.sheet.doc);
    this.sheet.doc.clip();
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }

  // As in a browser, whatever is measured is a text.
  measureText(text: unknown): { readonly width: number } {
    return { width: this.sheet.widthOf(String(text), this.ink()) };
  }
  // Text on charts has no rim.
  strokeText(): void {}

  fillText(text: string, x: number, y: number): void {
    const { colour, opacity } = colourOf(this.fillStyle);
    if (opacity === 0) return;
    const { size } = this.ink();
    const drop = { top: 0.86, middle: 0.35, bottom: -0.22 }[this.textBaseline] ?? 0;
    const from = ({ center: 'center', right: 'end', end: 'end' } as const)[this.textAlign];
    const spot = { x, y: y + drop * size, from: from ?? 'start' } as const;
    this.sheet.write(text, { ...this.ink(), colour }, spot);
  }

  private begins(opacity: number): boolean {
    if (opacity === 0 || this.path.length === 0) return false;
    for (const step of this.path) step(this.sheet.doc);
    return true;
  }

  private ink(): { readonly size: number; readonly weight: Weight } {
    const [, size = '12'] = /([\d.]+)px/.exec(this.font) ?? [];
    return { size: Number(size), weight: /\b(600|700|bold)\b/.test(this.font) ? 600 : 400 };
  }
}
