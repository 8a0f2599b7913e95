import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of the project as the rules see it; `path` is relative to the root, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The folder of the project. */
export const root = join(import.meta.dirname, '..', '..');

const skipped = /^(node_modules|dist|coverage|tmp|\..+)$/;
const readable =
  /\.(ts|mjs|js|json|graphql|html|css|scss|md|sql|csv|svg)$|^(run|LICENSE|\.[a-z.]+)$/;
const ours = /^(\.ci|\.editorconfig|\.env\.example|\.gitignore|\.npmrc|\.prettier.*)$/;

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (skipped.test(entry.name) && !ours.test(entry.name)) return [];
    if (entry.isDirectory()) return pathsBelow(path);
    return readable.test(entry.name) ? [path] : [];
  });
}

/** Every file that somebody wrote; generated files and the lock file are left out. */
export function sourcesOfProject(): readonly Source[] {
  return pathsBelow(root)
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .filter(({ path }) => !path.includes('.generated.') && path !== 'package-lock.json');
}

/** Whether it is TypeScript. */
export const isCode = ({ path }: Source): boolean => /\.ts$/.test(path);

/** Whether it is there to test or to show something rather than to run in a clinic. */
export const isSpec = ({ path }: Source): boolean =>
  /\.(spec|example)\.ts$/.test(path) || path.startsWith('tests/');
