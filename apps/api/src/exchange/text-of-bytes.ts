import { fileRefused } from './file-refused';

/** How the bytes of a file stand for letters. */
export type Encoding = 'utf-8' | 'latin1';

const other: readonly { readonly begin: readonly number[]; readonly message: string }[] = [
  { begin: [0xff, 0xfe], message: 'The file is UTF-16. Save it as UTF-8.' },
  { begin: [0xfe, 0xff], message: 'The file is UTF-16. Save it as UTF-8.' },
  {
    begin: [0x50, 0x4b, 0x03, 0x04],
    message: 'The file is a spreadsheet or an archive. Save the sheet as CSV.',
  },
  { begin: [0x1f, 0x8b], message: 'The file is compressed. Unpack it first.' },
];

/**
 * Decodes a file strictly, without its byte order mark, and makes all three line ends one line feed.
 * Holds one chunk. Throws `FileRefused` for bytes that are no text in this encoding.
 */
export async function* textOfBytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  let endsInReturn = false;
  const unified = (text: string): string => {
    const whole = endsInReturn ? `\r${text}` : text;
    endsInReturn = whole.endsWith('\r');
    const ready = endsInReturn ? whole.slice(0, -1) : whole;
    const clean = ready.includes('\r') ? ready.replace(/\r\n?/g, '\n') : ready;
    const nul = clean.indexOf('\0');
    if (nul !== -1) {
      const line = lines + feedsIn(clean.slice(0, nul));
      throw fileRefused('NUL', 'There is a NUL character; the file is damaged or no text.', line);
    }
    lines += feedsIn(clean);
    return clean;
  };
  let first = true;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    if (first) refuseOther(chunk);
    first = false;
    yield unified(decoded(decoder, chunk, lines));
  }
  yield unified(decoded(decoder, undefined, lines));
  if (endsInReturn) yield '\n';
}

function refuseOther(chunk: Uint8Array): void {
  for (const { begin, message } of other) {
    if (begin.every((byte, at) => chunk[at] === byte)) throw fileRefused('ENCODING', message);
  }
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  lines: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const message = `After line ${lines} stand bytes that are not UTF-8. Save the file as UTF-8, or say that it is Latin-1.`;
    throw fileRefused('ENCODING', message);
  }
}

function feedsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
