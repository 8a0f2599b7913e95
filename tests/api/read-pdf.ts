import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text on a page, in points from the bottom left. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** An element of the tree of tags. */
export interface PdfTag {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly PdfTag[];
}

/** What a reader that is not ours finds in a file. */
export interface ReadPdf {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** All texts in the order in which they are written. */
  readonly words: string;
  readonly tags: PdfTag | null;
  readonly isMarked: boolean;
  readonly language: string;
  readonly title: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function tagOf({ role = '', alt, children = [] }: Node): PdfTag {
  const inside = children.filter((child) => child.role !== undefined).map(tagOf);
  return { role, ...(alt === undefined ? {} : { alt }), children: inside };
}

/** Every element of a tree with this role. */
export function tagsWith(role: string, tag: PdfTag | null): readonly PdfTag[] {
  if (tag === null) return [];
  const own = tag.role === role ? [tag] : [];
  return [...own, ...tag.children.flatMap((child) => tagsWith(role, child))];
}

/** Reads a file with Mozilla's reader. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  try {
    const page = await document.getPage(1);
    const [, , width = 0, height = 0] = page.view;
    const { items, lang } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              width: item.width,
            },
          ]
        : [],
    );
    const tree = (await page.getStructTree()) as Node | null;
    const { info: said } = await document.getMetadata();
    const info = said as Readonly<Record<string, unknown>>;
    return {
      ...{ pages: document.numPages, width, height, texts },
      words: texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
      tags: tree === null ? null : tagOf(tree),
      isMarked: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
      language: lang ?? String(info['Language'] ?? ''),
      title: String(info['Title'] ?? ''),
    };
  } finally {
    await loading.destroy();
  }
}
