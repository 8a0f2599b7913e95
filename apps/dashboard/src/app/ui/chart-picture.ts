import type { Figure } from '@unknot/charts/figure';
import type { Palette } from '@unknot/charts/palette';
import { fontFamily } from '@unknot/charts/chart-defaults';

const margin = 16;

/** Text broken into lines that fit. */
function linesOf(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * The drawing as a picture that can stand alone: with title, sentence and notes, on its own background.
 * `width` is that of the drawing on the screen in px; the picture keeps its sharpness.
 */
export function pictureOf(
  drawn: HTMLCanvasElement,
  width: number,
  figure: Figure,
  palette: Palette,
): HTMLCanvasElement {
  const sharpness = drawn.width / width;
  const height = drawn.height / sharpness;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) return canvas;
  const font = (size: number, weight: number) => `${weight} ${size}px ${fontFamily}`;
  pen.font = font(13, 400);
  const summary = linesOf(pen, figure.summary, width);
  pen.font = font(11, 400);
  const notes = [...figure.notes, ...(figure.keys ?? [])].flatMap((note) =>
    linesOf(pen, note, width),
  );
  const top = margin + 24 + summary.length * 18 + 12;
  canvas.width = (width + 2 * margin) * sharpness;
  canvas.height = (top + height + 12 + notes.length * 16 + margin) * sharpness;

  pen.scale(sharpness, sharpness);
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'top';
  pen.fillStyle = palette.text;
  pen.font = font(16, 600);
  const title = figure.tag === '' ? figure.title : `${figure.title} (${figure.tag})`;
  pen.fillText(title, margin, margin, width);
  pen.font = font(13, 400);
  summary.forEach((line, at) => pen.fillText(line, margin, margin + 24 + at * 18));
  pen.drawImage(drawn, margin, top, width, height);
  pen.fillStyle = palette.muted;
  pen.font = font(11, 400);
  notes.forEach((line, at) => pen.fillText(line, margin, top + height + 12 + at * 16));
  return canvas;
}
