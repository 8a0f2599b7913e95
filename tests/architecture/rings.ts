import { fileOf, importsOf, targetOf } from './imports';
import type { Source } from './source';
import { isCode } from './source';

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(sources: readonly Source[]): Graph {
  const code = sources.filter(isCode);
  const paths = new Set(code.map(({ path }) => path));
  const targetsOf = (source: Source): string[] =>
    importsOf(source).flatMap(({ name }) => {
      const target = targetOf(source.path, name);
      return (target === undefined ? undefined : fileOf(target, paths)) ?? [];
    });
  return new Map(code.map((source) => [source.path, targetsOf(source)]));
}

/** Import rings, type imports included: each as `a.ts -> b.ts -> a.ts`, one for each edge that closes one. */
export function ringsOf(sources: readonly Source[]): readonly string[] {
  const graph = graphOf(sources);
  const done = new Set<string>();
  const rings: string[] = [];

  function visit(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start >= 0) rings.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  }

  for (const path of graph.keys()) visit(path, []);
  return rings;
}
