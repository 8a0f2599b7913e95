import { measureOf } from '../catalogue';
import { questionnaireOf, questionnaires, totalsOnly } from './questionnaires';
import { scoreOf, type Answers } from './score-of';
import { unscoredWordsOf } from './unscored-words';

const formOf = (measure: string) => {
  const found = questionnaireOf(measure);
  if (found === undefined) throw new Error(`no form ${measure}`);
  return found;
};
/** Answers one after the other; a dash is a question that was left out. */
const answersOf = (signs: readonly (number | '-')[]): Answers =>
  new Map(signs.flatMap((sign, nth) => (sign === '-' ? [] : [[nth + 1, sign] as const])));
const scored = (measure: string, signs: readonly (number | '-')[], finished = true) =>
  scoreOf(formOf(measure), answersOf(signs), finished, measureOf(measure)?.step ?? null);
const all = (measure: string, answer: number) =>
  scored(measure, new Array<number>(formOf(measure).items).fill(answer)).score;
/** So many answers of a sum of `sum`, each at most `most`, and questions left out at the end. */
const summing = (sum: number, answered: number, items: number, most: number) =>
  Array.from({ length: items }, (_, nth): number | '-' => {
    if (nth >= answered) return '-';
    return Math.max(0, Math.min(most, sum - nth * most));
  });

describe('the scores of published examples', () => {
  it('counts the four visits of a published case of the leg (BMJ Case Reports, table 1)', () => {
    // Items 1 to 20 before a class, after it, and 6 and 12 months later; the totals are those of the table.
    const rows = [
      ...['1322', '2333', '4444', '4444', '4444', '1434', '2122', '3443', '1112', '4444'],
      ...['4444', '1342', '4443', '3332', '3444', '3102', '0002', '3002', '1412', '2333'],
    ];
    const totals = [0, 1, 2, 3].map(
      (visit) =>
        scored(
          'lefs',
          rows.map((row) => Number(row[visit])),
        ).score,
    );
    expect(totals).toEqual([50, 58, 54, 58]);
  });

  it('scores 16 of 50 as 32 %, and 16 of 45 as 35.5 % (Oswestry scoring instructions)', () => {
    expect(scored('odi', summing(16, 10, 10, 5))).toEqual({
      score: 32,
      unscored: null,
      missing: 0,
    });
    const exact = scoreOf(formOf('odi'), answersOf(summing(16, 9, 10, 5)), true, null);
    expect(Math.trunc((exact.score ?? 0) * 10) / 10).toBe(35.5);
    expect(scored('odi', summing(16, 9, 10, 5))).toMatchObject({ score: 36, missing: 1 });
  });

  it('divides by 120 where one question of the SPADI is left out (its form)', () => {
    expect(scored('spadi', summing(65, 13, 13, 10)).score).toBe(50);
    expect(scored('spadi', summing(60, 12, 13, 10))).toMatchObject({ score: 50, missing: 1 });
  });

  it('reverses items 4, 5, 7 and 8 of the PSS (S. Cohen: 0=4, 1=3, 2=2)', () => {
    expect(scored('pss10', [0, 0, 0, 4, 4, 0, 4, 4, 0, 0]).score).toBe(0);
    expect(scored('pss10', [4, 4, 4, 0, 0, 4, 0, 0, 4, 4]).score).toBe(40);
    expect(scored('pss10', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).score).toBe(16);
  });

  it('is the mean less one, times 25, for the DASH and the QuickDASH (IWH, 2002)', () => {
    expect([1, 2, 3, 4, 5].map((answer) => all('dash', answer))).toEqual([0, 25, 50, 75, 100]);
    expect([1, 5].map((answer) => all('quickdash', answer))).toEqual([0, 100]);
    // Eleven answers that add up to 23: (23 / 11 - 1) x 25 = 27.27.
    expect(scored('quickdash', [3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]).score).toBe(27.3);
  });

  it('counts the ticks of Roland and Morris, and takes blank for no', () => {
    expect(scored('rmdq', [1, '-', 1, 0, '-', 1])).toEqual({
      score: 3,
      unscored: null,
      missing: 0,
    });
    expect(scored('rmdq', [])).toEqual({ score: 0, unscored: null, missing: 0 });
    expect(all('rmdq', 1)).toBe(24);
  });

  it('takes the mean of three for the PEG (Krebs 2009)', () => {
    expect(scored('peg', [7, 6, 8]).score).toBe(7);
    expect(scored('peg', [5, 5, 6]).score).toBe(5.3);
  });
});

describe('every form', () => {
  it.each(questionnaires.map((form) => [form.measure, form] as const))(
    '%s runs over the whole scale of its measure and is one that the catalogue knows',
    (key, form) => {
      const measure = measureOf(key);
      const ends = [form.lowest, form.highest].map((answer) =>
        form.reversed.length > 0 ? answer : all(key, answer),
      );
      if (form.reversed.length === 0) expect(ends).toEqual([measure?.min, measure?.max]);
      expect(form.text === null).toBe(measure?.itemTextMayBeShown === false);
      if (form.text !== null) {
        expect(form.text.questions).toHaveLength(form.items);
        const values = form.text.choices.map(({ value }) => value);
        expect([values[0], values.at(-1)]).toEqual([form.lowest, form.highest]);
      }
      // '10 x 0-5', '5 pain + 8 disability x 0-10', '24 x tick'.
      const [counts = ''] = measure?.items.split(' x ') ?? [];
      const items = (counts.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
      expect(items).toBe(form.items);
    },
  );

  it('has no score with fewer answers than its rule asks for, and never 0 instead', () => {
    for (const { measure, items, fewest, lowest } of questionnaires) {
      if (fewest === 0) continue;
      const answered = (count: number) => [
        ...new Array<number>(count).fill(lowest),
        ...new Array<'-'>(items - count).fill('-'),
      ];
      expect(scored(measure, answered(fewest)).score).not.toBeNull();
      expect(scored(measure, answered(fewest - 1))).toEqual({
        ...{ score: null, unscored: 'TOO_FEW_ANSWERS', missing: items - fewest + 1 },
      });
    }
  });

  it('has no score before it is finished, whatever was answered', () => {
    expect(scored('rmdq', [1, 1], false)).toMatchObject({ score: null, unscored: 'NOT_FINISHED' });
  });

  it('makes a total of the other answers where few are missing, and says how many', () => {
    // 18 answers of 2 make 36 of 72, the half of 80.
    expect(
      scored(
        'lefs',
        summing(0, 18, 20, 4).map((sign) => (sign === '-' ? '-' : 2)),
      ),
    ).toEqual({
      ...{ score: 40, unscored: null, missing: 2 },
    });
  });

  it('asks nothing in words that may not be shown', () => {
    const shown = questionnaires.flatMap(({ measure, text }) => (text === null ? [] : [measure]));
    expect(shown).toEqual(['rmdq', 'lefs', 'k10']);
    expect(
      totalsOnly.every(({ measure }) => measureOf(measure)?.itemTextMayBeShown === false),
    ).toBe(true);
  });

  it('says why there is no score', () => {
    const words = (measure: string, answered: number) =>
      unscoredWordsOf(formOf(measure), answered, 'TOO_FEW_ANSWERS');
    expect(words('quickdash', 8)).toBe('No score: 8 of 11 answered, at least 10 are needed.');
    expect(words('k10', 9)).toBe('No score: 9 of 10 answered, all are needed.');
  });
});
