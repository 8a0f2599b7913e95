import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '@unknot/domain/care/problem';
import type { OfferedFile } from './read-import';

/** What a file sent over the web may be at most, in bytes: about a million readings. Larger ones go by command line. */
export const uploadBytes = 64 * 1024 * 1024;

/** A form with its file, which has arrived as a whole. */
export interface Upload {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly file: OfferedFile;
}

/**
 * Waits until a form has arrived, with its file on the disk, and removes the file after `work`: a slow
 * sender must not hold a transaction open. Where there is no file, or one too large, `work` gets the problem.
 */
export async function spooled<T>(
  request: FastifyRequest,
  work: (upload: Upload | Problem) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) return work(noFile);
  const folder = await mkdtemp(join(tmpdir(), 'unknot-import-'));
  try {
    return await work(await receive(request, join(folder, 'file')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const noFile: Problem = {
  path: ['file'],
  code: 'NO_FILE',
  message: 'Send a form with the fields map and store, and a file.',
};

const tooMuch: Problem = {
  path: ['file'],
  code: 'TOO_MANY_PARTS',
  message: 'Send one file, and no fields but map, store and encoding.',
};

const broken: Problem = {
  path: ['file'],
  code: 'FORM_BROKEN',
  message: 'The form did not arrive whole. Send it again.',
};

const tooLarge: Problem = {
  path: ['file'],
  code: 'TOO_LARGE',
  message: `The file is larger than ${uploadBytes / 1024 / 1024} MB. Split it, or import it by the command line.`,
};

async function receive(request: FastifyRequest, place: string): Promise<Upload | Problem> {
  const fields: Record<string, string> = {};
  let name: string | undefined;
  try {
    for await (const part of request.parts({
      limits: { fileSize: uploadBytes, fieldSize: 1_000_000 },
    })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string' && known.has(part.fieldname))
          fields[part.fieldname] = part.value;
        continue;
      }
      await pipeline(part.file, createWriteStream(place));
      if (part.file.truncated) return tooLarge;
      name = plainName(part.filename);
    }
  } catch (fault) {
    const { code, syscall } = fault as { code?: string; syscall?: string };
    // A disk that is full is no fault of the form.
    if (syscall !== undefined) throw fault;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge;
    return code?.endsWith('_LIMIT') === true ? tooMuch : broken;
  }
  return name === undefined ? noFile : { fields, file: { name, bytes: createReadStream(place) } };
}

const known = new Set(['map', 'store', 'encoding']);

/** The name without folders and signs that no file name needs; it is shown, never used as a path. */
function plainName(given: string): string {
  const plain = basename(given.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim();
  return plain === '' ? 'file' : plain.slice(0, 200);
}
