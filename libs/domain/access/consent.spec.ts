import type { ConsentPurpose } from '../care/client';
import { consentPurposes, standingsOf, type Decision } from './consent-standing';
import { consentTextOf, consentTexts, consequenceOf, currentTextOf } from './consent-texts';

const decision = (purpose: ConsentPurpose, granted: boolean, at: string, id = at): Decision => ({
  id,
  purpose,
  granted,
  textVersion: '2026-11',
  decidedAt: at,
});

const comparison = (decisions: readonly Decision[]) => standingsOf(decisions)[0];

describe('where a client stands', () => {
  it('is no for every purpose that was never decided', () => {
    expect(standingsOf([]).map(({ purpose, granted }) => ({ purpose, granted }))).toEqual(
      consentPurposes.map((purpose) => ({ purpose, granted: false })),
    );
  });

  it('is what was decided last, in whatever order the decisions come', () => {
    const yes = decision('COMPARISON', true, '2026-01-01T00:00:00.000Z');
    const no = decision('COMPARISON', false, '2026-01-01T00:00:00.001Z');
    expect(comparison([yes, no])?.granted).toBe(false);
    expect(comparison([no, yes])?.granted).toBe(false);
    const again = decision('COMPARISON', true, '2026-02-01T10:00:00.000+11:00');
    expect(comparison([again, no, yes])?.granted).toBe(true);
  });

  it('is decided by the id where two decisions fall on one moment', () => {
    const at = '2026-01-01T00:00:00.000Z';
    const first = decision('COMPARISON', true, at, '01-a');
    const second = decision('COMPARISON', false, at, '01-b');
    expect(comparison([second, first])?.granted).toBe(false);
  });

  it('asks again only whom agreed to an older text', () => {
    const old = {
      ...decision('RESEARCH', true, '2025-01-01T00:00:00.000Z'),
      textVersion: '2024-07',
    };
    const of = (decisions: readonly Decision[]) =>
      standingsOf(decisions).find(({ purpose }) => purpose === 'RESEARCH')?.askAgain;
    expect(of([old])).toBe(true);
    expect(of([{ ...old, granted: false }])).toBe(false);
    expect(of([{ ...old, textVersion: '2026-11' }])).toBe(false);
  });
});

/** Syllables of an English word, counted by its groups of vowels. */
function syllablesIn(word: string): number {
  const groups =
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}

/** The grade of school at which a text can be read, by Flesch and Kincaid. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.?!]+/).filter((sentence) => sentence.trim() !== '').length;
  const words = text.match(/[A-Za-z']+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

describe('the texts', () => {
  it('have a version each, and the newest counts', () => {
    for (const purpose of consentPurposes) {
      const versions = consentTexts.filter((text) => text.purpose === purpose);
      expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
      const sorted = versions.map(({ since }) => since).toSorted();
      expect(currentTextOf(purpose).since).toBe(sorted.at(-1));
      expect(consentTextOf(purpose, currentTextOf(purpose).version)).toBe(currentTextOf(purpose));
    }
    expect(consentTextOf('RESEARCH', '1999-01')).toBeUndefined();
  });

  it.each(consentPurposes)('can be read at about ten years: %s', (purpose) => {
    expect(gradeOf(currentTextOf(purpose).words)).toBeLessThan(5.5);
  });

  it('says at once what a withdrawal does to comparisons', () => {
    expect(consequenceOf('COMPARISON', false)).toMatch(/in no comparison any more/);
  });
});
