import type { Problem } from '@unknot/domain/care/problem';

/** Thrown where a file cannot be read any further; says to a person why. Nothing of it is kept. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** A refusal of the file as a whole, or from one of its lines on. */
export function fileRefused(code: string, message: string, line?: number): FileRefused {
  const path = line === undefined ? ['file'] : ['file', String(line)];
  return new FileRefused({
    path,
    code,
    message: line === undefined ? message : `Line ${line}: ${message}`,
  });
}
