import { typefacesOf, type Typeface, type Weight } from './typefaces';

/** Signs that follow each other in one typeface and one direction. */
export interface TextRun {
  readonly typeface: Typeface;
  readonly text: string;
  /** Whether it is read from the right. */
  readonly isRight: boolean;
}

/** Stands for a sign that no typeface has; a note on the page says so. */
export const unknownSign = '\uFFFD';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{L}\p{N}]/u;
/** What our own words are made of: all of it is in the first typeface. */
const plain = /^[\x20-\x7E°±×–—‘’“”…→−]*$/;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

interface Sign {
  readonly text: string;
  readonly typeface: Typeface;
  readonly direction: 'LEFT' | 'RIGHT' | 'EITHER';
}

function signOf(segment: string, weight: Weight): Sign[] {
  const text = segment.replace(unseen, '');
  if (text === '') return [];
  const all = typefacesOf(weight);
  const points = [...text].map((each) => each.codePointAt(0) ?? 0);
  const knowing = all.find(({ font }) => points.every((point) => font.hasGlyphForCodePoint(point)));
  const last = all.at(-1);
  if (last === undefined) return [];
  const direction = rightToLeft.test(text) ? 'RIGHT' : leftToRight.test(text) ? 'LEFT' : 'EITHER';
  if (knowing === undefined) return [{ text: unknownSign, typeface: last, direction: 'EITHER' }];
  return [{ text, typeface: knowing, direction }];
}

/** Whether a text holds a sign that no typeface has. */
export function hasUnknownSign(text: string): boolean {
  return textRuns(text, 400).some(
    (run) => run.text.includes(unknownSign) && !text.includes(unknownSign),
  );
}

/** Signs without a direction between two that are read from the right are read from the right, and drawn by their typeface. */
function settled(signs: readonly Sign[]): readonly Sign[] {
  return signs.map((sign, at) => {
    if (sign.direction !== 'EITHER') return sign;
    const before = signs.slice(0, at).findLast(({ direction }) => direction !== 'EITHER');
    const after = signs.slice(at + 1).find(({ direction }) => direction !== 'EITHER');
    const isBetween = before?.direction === 'RIGHT' && after?.direction === 'RIGHT';
    return isBetween ? { ...sign, typeface: before.typeface, direction: 'RIGHT' } : sign;
  });
}

/** A text as runs of one typeface and direction; signs that cannot be seen are left out, those unknown are `unknownSign`. */
export function textRuns(text: string, weight: Weight): readonly TextRun[] {
  const [first] = typefacesOf(weight);
  if (first !== undefined && plain.test(text)) return [{ typeface: first, text, isRight: false }];
  const signs = [...graphemes.segment(text)].flatMap(({ segment }) => signOf(segment, weight));
  const runs: { typeface: Typeface; text: string; isRight: boolean }[] = [];
  for (const { text: sign, typeface, direction } of settled(signs)) {
    const last = runs.at(-1);
    const isRight = direction === 'RIGHT';
    if (last?.typeface === typeface && last.isRight === isRight) last.text += sign;
    else runs.push({ typeface, text: sign, isRight });
  }
  return runs;
}
