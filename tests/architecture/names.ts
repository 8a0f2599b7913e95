import type { Source } from './source';

/** Names that say nothing about what is inside. */
const saysNothing =
  /^(shared|common|core|utils?|helpers?|misc|types|lib|stuff|models?|interfaces)$/;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const given = /^(README|CHANGELOG|CONTRIBUTING|SECURITY|LICENSE)$/;

function faultOf(segment: string): string | undefined {
  const [name = ''] = segment.replace(/^\./, '').split('.');
  if (saysNothing.test(name)) return `"${name}" says nothing about what is inside`;
  if (!kebab.test(name) && !given.test(name)) return `"${name}" is not kebab-case`;
  if (name === 'index' && /\.ts$/.test(segment)) return 'no barrels: import the file that is meant';
  return undefined;
}

/** Files and folders whose name is refused. */
export function badNamesOf(sources: readonly Source[]): readonly string[] {
  const faults = sources.flatMap(({ path }) =>
    path.split('/').flatMap((segment) => {
      const fault = faultOf(segment);
      return fault === undefined ? [] : [`${path}: ${fault}`];
    }),
  );
  return [...new Set(faults)];
}
