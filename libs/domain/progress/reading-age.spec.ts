import fc from 'fast-check';
import { redFlagText } from './alerts/red-flags';
import {
  dayAfterStart,
  hipReading,
  painReading,
  weeklyPain,
  weeklySessions,
} from './made-readings.example';
import type { JudgedReading } from './counted-readings';
import { goalProgressOf } from './goals/goal-progress-of';
import { goalSentenceOf } from './goals/goal-words';
import { measureLookup } from './measure-lookup';
import { progressOf } from './progress-of';
import { countsOf, readingEaseOf, readingGradeOf, syllablesOf } from './reading-grade.example';
import { allSeriesFactsOf } from './series-facts-of';

const measureOf = measureLookup([]);
const said = (readings: readonly JudgedReading[]): string =>
  progressOf(allSeriesFactsOf(readings, weeklySessions), readings, {
    client: { bornOn: null, sex: 'UNKNOWN' },
    conditionRegion: 'lumbar',
    audience: 'CLIENT',
    measureOf,
  }).series[0]?.sentence ?? '';

/** What may be said to a child of ten: grade 5, where no name of a questionnaire stands in it. */
const gradeOfTen = 5;

describe('the measure of reading', () => {
  it('finds what is published for known sentences', () => {
    // Wikipedia, "Flesch-Kincaid readability tests": "The cat sat on the mat" has an ease of 116;
    // "This sentence, taken as a reading passage unto itself, is being used to prove a point" one of 69.
    expect(readingEaseOf('The cat sat on the mat.')).toBeCloseTo(116, 0);
    const proof =
      'This sentence, taken as a reading passage unto itself, is being used to prove a point.';
    expect(countsOf(proof)).toEqual({ words: 16, sentences: 1, syllables: 23 });
    expect(readingEaseOf(proof)).toBeCloseTo(69, 0);
  });

  it('counts syllables as a dictionary does', () => {
    const known: Readonly<Record<string, number>> = {
      cat: 1,
      lower: 2,
      started: 2,
      measured: 2,
      movement: 2,
      together: 3,
      average: 3,
      changes: 2,
      people: 2,
      times: 1,
      normal: 2,
      flexion: 2,
    };
    for (const [word, count] of Object.entries(known)) {
      expect([word, syllablesOf(word)]).toEqual([word, count]);
    }
  });

  it('finds the words for the practice harder than those for the client', () => {
    const readings = weeklyPain(6, 5, 3, 3, 4, 3);
    const staff = progressOf(allSeriesFactsOf(readings, weeklySessions), readings, {
      client: { bornOn: null, sex: 'UNKNOWN' },
      conditionRegion: 'lumbar',
      audience: 'STAFF',
      measureOf,
    }).verdict;
    expect(readingGradeOf(staff)).toBeGreaterThan(readingGradeOf(said(readings)) + 3);
  });
});

describe('a child of ten understands', () => {
  const cases: readonly (readonly [string, readonly JudgedReading[]])[] = [
    ['nothing', [painReading(0, null)]],
    ['one reading', weeklyPain(6)],
    ['two readings', weeklyPain(6, 3)],
    ['better', weeklyPain(9, 5, 5)],
    ['better and steady', weeklyPain(6, 5, 3, 3, 4, 3)],
    ['better lately', weeklyPain(9, 9, 7, 5, 3, 1)],
    ['worse', weeklyPain(0, 0, 6)],
    ['worse lately', weeklyPain(3, 4, 5, 6, 7)],
    ['no clear change', weeklyPain(5, 5, 6)],
    ['the same value at all times', weeklyPain(5, 5, 5, 5)],
    ['a tie between start and now', weeklyPain(6, 2, 9, 6)],
    ['no start', [painReading(8, 6), painReading(9, 4), painReading(20, 1)]],
    ['nothing since', [-3, -2, -1].map((day) => painReading(day, 5))],
    ['movement', [90, 92, 108].map((angle, week) => hipReading(7 * week, angle))],
    ['less movement', [108, 92, 90].map((angle, week) => hipReading(7 * week, angle))],
  ];

  it.each(cases)('%s', (_case, readings) => {
    const sentence = said(readings);
    expect(sentence).not.toBe('');
    expect(readingGradeOf(sentence)).toBeLessThanOrEqual(gradeOfTen);
  });

  it('whatever pain was given', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (scores) => {
        expect(readingGradeOf(said(weeklyPain(...scores)))).toBeLessThanOrEqual(gradeOfTen);
      }),
      { numRuns: 200 },
    );
  });

  it('goals and the words after a red flag', () => {
    const goal = { id: 'g', words: 'run', startScore: 3, targetScore: 7, setOn: dayAfterStart(0) };
    for (const scores of [[], [5], [7], [7, 8], [7, 8, 5]]) {
      const given = scores.map((value, week) => ({ takenOn: dayAfterStart(week + 1), value }));
      const sentence = goalSentenceOf(goalProgressOf(goal, given, null), 'CLIENT');
      expect(readingGradeOf(sentence)).toBeLessThanOrEqual(gradeOfTen);
    }
    expect(readingGradeOf(redFlagText)).toBeLessThanOrEqual(gradeOfTen);
  });
});
