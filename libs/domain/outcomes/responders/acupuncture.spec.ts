import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followUpWindows } from '../../progress/windows/follow-up-window';
import { madeEpisode } from '../made-episodes.example';
import type { OutcomeMeasure } from '../outcome-measure';
import { standingOf } from '../standing-of';
import { percentResponse } from './responder-definition';
import { responderDifferenceOf } from './responder-difference-of';
import type { Responders } from './responders-of';
import { boundsOverlap, respondersOf } from './responders-of';

/** The trial of Vickers and others (BMJ 2004); real data beside the project, no part of it. */
const folder = join(process.cwd(), '..', 'shared', 'data', 'acupuncture-headache');
const isThere = existsSync(folder);
const read = (name: string) => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');

type Line = Readonly<Record<string, string>>;

function linesOf(text: string): readonly Line[] {
  const [head = '', ...rows] = text.split(/\r?\n/).filter((row) => row !== '');
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

const headache: OutcomeMeasure = {
  key: 'headache',
  name: 'weekly headache score',
  unit: 'points',
  min: 0,
  max: null,
  direction: 'LOWER',
  sem: null,
  importantOf: () => null,
};

const numberIn = (cell: string | undefined) => (cell ? Number(cell) : null);

/** One arm as episodes that are asked about a year after their first session. */
function armOf(lines: readonly Line[], group: string, before: string, after: string) {
  const question = { window: followUpWindows.M12, asOf: '2030-01-01' };
  return lines
    .filter((line) => line.group === group)
    .map((line) => {
      const [start, end] = [numberIn(line[before]), numberIn(line[after])];
      const episode = madeEpisode(line.id ?? '', start, null, {
        scoreDays: end === null ? [0] : [0, 365],
        scores: end === null ? [start ?? 0] : [start ?? 0, end],
      });
      return standingOf(episode, question);
    });
}

interface ExpectedShare {
  readonly events: number;
  readonly n: number;
  readonly proportion: number;
  readonly wilsonLower: number;
  readonly wilsonUpper: number;
}

interface Expected {
  readonly acupuncture: ExpectedShare;
  readonly control: ExpectedShare;
  readonly comparison: Readonly<
    Record<'difference' | 'newcombeLower' | 'newcombeUpper' | 'nnt', number>
  >;
}

const agrees = (actual: number | null | undefined, expected: number | undefined) =>
  expect(Math.abs((actual ?? NaN) / (expected ?? NaN) - 1)).toBeLessThan(1e-8);

(isThere ? describe : describe.skip)(
  `the published responders of a trial of acupuncture${isThere ? '' : ' (skipped: there is no folder ../shared/data)'}`,
  () => {
    const everybody = () => linesOf(read('acupuncture.csv'));
    const expectedOf = (id: string) =>
      (
        JSON.parse(read('expected.json')) as { results: { id: string; values: Expected }[] }
      ).results.find((result) => result.id === id)?.values;

    const respondersIn = (lines: readonly Line[], before: string, after: string, percent: number) =>
      ['1', '0'].flatMap(
        (group) =>
          respondersOf(armOf(lines, group, before, after), headache, [percentResponse(percent)])
            .responders,
      ) as [Responders, Responders];

    it('are 38.5 and 19.3 % of the complete for half the pain, with bounds that overlap', () => {
      const [acupuncture, control] = respondersIn(everybody(), 'pk1', 'pk5', 50);
      const percent = (value: number | null | undefined) => ((value ?? NaN) * 100).toFixed(1);
      expect(acupuncture.share).toMatchObject({ count: 62, of: 161 });
      expect(control.share).toMatchObject({ count: 27, of: 140 });
      expect([acupuncture, control].map(({ share }) => percent(share.share))).toEqual([
        '38.5',
        '19.3',
      ]);
      expect([acupuncture.missing, control.missing]).toEqual([44, 56]);
      expect([acupuncture.bounds?.low, acupuncture.bounds?.high].map(percent)).toEqual([
        '30.2',
        '51.7',
      ]);
      expect([control.bounds?.low, control.bounds?.high].map(percent)).toEqual(['13.8', '42.3']);
      const bounds = [acupuncture.bounds, control.bounds] as const;
      expect(bounds[0] && bounds[1] && boundsOverlap(bounds[0], bounds[1])).toBe(true);
    });

    it.each([
      ['responders35', 'pk1', 'pk5', 35, 'pk5'],
      ['responders35At3Months', 'pk1', 'pk2', 35, 'pk5'],
      // Missing days are coded as zero in the file: only those with a score are complete.
      ['respondersDays50', 'f1', 'f5', 50, 'pk5'],
    ] as const)('%s agree with R', (id, before, after, percent, present) => {
      const expected = expectedOf(id);
      const lines = everybody().filter((line) => line[present] !== '');
      const [acupuncture, control] = respondersIn(lines, before, after, percent);
      for (const [arm, { share }] of [
        ['acupuncture', acupuncture],
        ['control', control],
      ] as const) {
        expect([share.count, share.of]).toEqual([expected?.[arm].events, expected?.[arm].n]);
        agrees(share.share, expected?.[arm].proportion);
        agrees(share.low, expected?.[arm].wilsonLower);
        agrees(share.high, expected?.[arm].wilsonUpper);
      }
      const difference = responderDifferenceOf(acupuncture.share, control.share);
      agrees(difference?.difference, expected?.comparison.difference);
      agrees(difference?.low, expected?.comparison.newcombeLower);
      agrees(difference?.high, expected?.comparison.newcombeUpper);
      agrees(difference?.numberNeeded?.numberNeeded, expected?.comparison.nnt);
    });
  },
);
