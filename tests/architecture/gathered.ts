import { fileOf, importsOf, targetOf } from './imports';
import type { Source } from './source';
import { isCode, isSpec } from './source';

interface Gathering {
  readonly what: string;
  readonly member: (source: Source) => boolean;
  /** The file that must name every member. */
  readonly gatherer: string;
}

const isExample = (path: string): boolean => /^libs\/charts\/.*\.example\.ts$/.test(path);

const gatherings: readonly Gathering[] = [
  {
    what: 'a family of measures',
    member: ({ path, text }) =>
      path.startsWith('libs/domain/measures/') && /^export const \w+: Family\b/m.test(text),
    gatherer: 'libs/domain/measures/families.ts',
  },
  {
    what: 'an example of a chart',
    member: ({ path }) => isExample(path),
    gatherer: 'apps/dashboard/src/app/gallery/gallery.ts',
  },
];

function readBy(source: Source, paths: ReadonlySet<string>): readonly string[] {
  return importsOf(source).flatMap(({ name }) => {
    const target = targetOf(source.path, name);
    return (target === undefined ? undefined : fileOf(target, paths)) ?? [];
  });
}

/** Members that somebody wrote and forgot to name where they are gathered. */
export function forgottenLinesOf(sources: readonly Source[]): readonly string[] {
  const paths = new Set(sources.map(({ path }) => path));
  return gatherings.flatMap(({ what, member, gatherer }) => {
    const list = sources.find(({ path }) => path === gatherer);
    // An example that other examples are made from is named through them.
    const readers = sources.filter(({ path }) => path === list?.path || isExample(path));
    const named = new Set(readers.flatMap((reader) => readBy(reader, paths)));
    return sources
      .filter((source) => !isTest(source) && member(source) && !named.has(source.path))
      .map(({ path }) => `${path} is ${what} that ${gatherer} does not name`);
  });
}

const isTest = ({ path }: Source): boolean => /\.spec\.ts$/.test(path);

const dataOfDomain = /^libs\/domain\/(body|care|measures\/(norms|errors)|exchange\/(maps|rules))\//;

/** Rows of data that no program reads: a file of the catalogue which only specs know. */
export function unreadFilesOf(sources: readonly Source[]): readonly string[] {
  const code = sources.filter((source) => isCode(source));
  const paths = new Set(code.map(({ path }) => path));
  const read = new Set(
    code.filter((source) => !isSpec(source)).flatMap((source) => readBy(source, paths)),
  );
  return code
    .filter((source) => dataOfDomain.test(source.path) && !isSpec(source) && !read.has(source.path))
    .map(({ path }) => `${path} is read by no program`);
}
