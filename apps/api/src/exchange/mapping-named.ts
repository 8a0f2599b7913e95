import type { Problem } from '@unknot/domain/care/problem';
import { importMapOf, importMaps } from '@unknot/domain/exchange/import-maps';
import { mappingOf, type MappingOrProblems } from '@unknot/domain/exchange/mapping-problems';
import type { Vocabulary } from '@unknot/domain/care/vocabulary';

/** What a mapping written by hand may be at most, in characters. */
const mostCharacters = 500_000;

/** The mapping that is meant: the name of one that comes along, or the JSON of one's own. */
export function mappingNamed(words: string, vocabulary: Vocabulary): MappingOrProblems {
  const shipped = importMapOf(words.trim());
  if (shipped !== undefined) return { mapping: shipped, problems: [] };
  if (!words.trimStart().startsWith('{')) return wrong(unknownName(words));
  if (words.length > mostCharacters) return wrong('The mapping is too long.');
  try {
    return mappingOf(JSON.parse(words), vocabulary);
  } catch (fault) {
    return wrong(`The mapping is no JSON: ${(fault as Error).message}`);
  }
}

function unknownName(words: string): string {
  const names = importMaps.map(({ name }) => name).join(', ');
  return `There is no mapping "${words.slice(0, 60)}". These come along: ${names}.`;
}

function wrong(message: string): MappingOrProblems {
  const problem: Problem = { path: ['map'], code: 'MAP', message };
  return { mapping: null, problems: [problem] };
}
