import type { Source } from './source';

/** Put together here so that this file does not refuse itself. */
const joined = (...parts: readonly string[]): string => parts.join('');

interface Refusal {
  readonly words: RegExp;
  readonly why: string;
  /** Where it holds; absent says everywhere. */
  readonly where?: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    words: new RegExp(joined('\\b(TO', 'DO|FIX', 'ME|XX', 'X)\\b')),
    why: 'do it, or open an issue',
  },
  {
    words: new RegExp(joined('(^|[\\s"\'`(=])/(wo', 'rk|ro', 'ot|ho', 'me|Us', 'ers)/')),
    why: 'a path of one machine',
  },
  {
    words: new RegExp(joined('registry', '\\.(npmjs|yarnpkg)|npm', '\\.pkg\\.github')),
    why: 'the address of a registry',
  },
  {
    words: new RegExp(joined('\\bsignif', 'icant(ly)?\\b'), 'i'),
    why: 'a clinic reads it as "important": say the size and how sure we are',
    where:
      /^(apps\/dashboard|libs\/charts)\/|^libs\/domain\/(progress|outcomes)\/|^libs\/contract\//,
  },
];

/** Lines that hold a word which this project does not use. */
export function refusedWordsOf(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        refusals
          .filter(({ words, where }) => (where?.test(path) ?? true) && words.test(line))
          .map(({ why }) => `${path}:${index + 1} ${why}: ${line.trim()}`),
      ),
  );
}
