import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);

/** How strong a text is drawn. */
export type Weight = 400 | 600;

/** One file of letters. */
export interface Typeface {
  readonly name: string;
  readonly bytes: Buffer;
  readonly font: Font;
}

const files = {
  400: [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  ],
  600: [
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  ],
} as const;

const opened = new Map<string, Typeface>();

function typefaceIn(file: string): Typeface {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(file));
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error('A file of letters holds several.');
  const typeface = { name: file.slice(file.lastIndexOf('/') + 1, -4), bytes, font };
  opened.set(file, typeface);
  return typeface;
}

/** The letters of one weight: Inter as on the pages first, then what knows more writings. Read once, when first asked for. */
export function typefacesOf(weight: Weight): readonly Typeface[] {
  return files[weight].map(typefaceIn);
}
