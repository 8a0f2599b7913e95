import { Client } from 'pg';
import { makeBenchPractice, type BenchPractice } from './bench-practice';
import { limitImport, productImport } from './import-stretch';
import { answerTo, stretchOf } from './load';
import { askedBy, askingOf, measure, middleOf } from './measure';
import { noteRows } from './note/measure-note';
import { startLimit, startProduct, startWithNote, type ServerProcess } from './server-process';
import { rowsOf, tableText } from './table';

/** Whether the bench measures what it says; no figure of speed is judged here. */
describe('the bench', () => {
  let place: BenchPractice;
  let product: ServerProcess;
  let limit: ServerProcess;

  beforeAll(async () => {
    place = await makeBenchPractice({ readings: 3_000, throwaway: true }, () => undefined);
    product = await startProduct(place.ownerUrl);
    limit = await startLimit(place.ownerUrl);
  }, 120_000);

  afterAll(async () => {
    await product?.stop();
    await limit?.stop();
    await place?.stop();
  });

  it.each(['chart', 'caseload', 'attention'] as const)(
    'asks both for the same %s',
    async (work) => {
      const asking = await askingOf(work, place);
      const asked = askedBy(asking, { product, limit });
      for (let nth = 0; nth < 5; nth += 1) {
        const ours = asking.productSays(await answerTo(asked.product, asking.product(nth)));
        const bare = asking.limitSays(await answerTo(asked.limit, asking.limit(nth)));
        expect(bare).toEqual(ours);
        expect(JSON.stringify(bare).length).toBeGreaterThan(200);
      }
    },
  );

  it('has both store a visit with its twenty readings and refresh its facts', async () => {
    const asking = await askingOf('record', place);
    const asked = askedBy(asking, { product, limit });
    const before = await newestVisits(place);
    await answerTo(asked.product, asking.product(0));
    await answerTo(asked.limit, asking.limit(1));
    const after = await newestVisits(place);
    expect(before).toEqual([]);
    expect(after).toEqual([
      { readings: 20, counted: true },
      { readings: 20, counted: true },
    ]);
  });

  it('has both import every row of a file', async () => {
    const ours = await productImport(product, place, 200, 'a');
    const bare = await limitImport(limit, place, 200, 'b');
    expect(ours.perSecond).toBeGreaterThan(0);
    expect(bare.perSecond).toBeGreaterThan(0);
    const again = productImport(product, place, 200, 'a');
    await expect(again).rejects.toThrow(/ALREADY_IMPORTED/);
  }, 60_000);

  it('notices when the limit is held back', async () => {
    const delay = 200;
    const slow = await startLimit(place.ownerUrl, { delay });
    const effort = { warmUp: 32, seconds: 1, rounds: 1 };
    const measured = await measure('chart', { product, limit: slow }, place, effort);
    await slow.stop();
    // Sixteen connections, each with at most one answer in 200 ms.
    expect(measured.limit.perSecond).toBeLessThanOrEqual((16 * 1000) / delay);
    expect(measured.product.cpu).toBeGreaterThan(0);
    expect(measured.product.memory).toBeGreaterThan(20);
  }, 60_000);

  it('makes no ratio of answers that are errors, though they come with status 200', async () => {
    const asking = await askingOf('chart', place);
    const stranger = {
      ...askedBy(asking, { product, limit }).product,
      next: () => ({ ...asking.product(0), headers: { ...asking.product(0).headers, cookie: '' } }),
    };
    await expect(stretchOf(stranger, 1, place.databaseCpu)).rejects.toThrow(/UNAUTHENTICATED/);
  });

  it('has charts with and without the note of a look, and nothing else between the two', async () => {
    const { ownerUrl, practiceId } = place;
    const asking = await askingOf('chart', place);
    const looks = 3;
    const found = [];
    for (const note of [true, false]) {
      const server = await startWithNote({ ownerUrl, practiceId, note });
      const asked = { ...askedBy(asking, { product, limit }).product, server };
      const before = await looksNoted(place);
      const answers = [];
      for (let nth = 0; nth < looks; nth += 1) {
        answers.push(asking.productSays(await answerTo(asked, asking.product(nth))));
      }
      found.push({ answers, noted: (await looksNoted(place)) - before });
      await server.stop();
    }
    const [noted, silent] = found;
    expect([noted?.noted, silent?.noted]).toEqual([looks, 0]);
    expect(noted?.answers).toEqual(silent?.answers);
  }, 60_000);

  it('judges the note by the middle of the ratios of pairs', () => {
    const stretch = (perSecond: number, cpu: number) => ({
      ...{ perSecond, cpu, databaseCpu: 1, memory: 1 },
    });
    const pair = (noted: number, silent: number) => ({
      noted: stretch(100 / noted, noted),
      silent: stretch(100 / silent, silent),
    });
    // A machine that becomes three times slower between two pairs changes no ratio.
    const told = (pairs: Parameters<typeof noteRows>[0]) =>
      noteRows(pairs).map(({ ratio, reached }) => [ratio?.toFixed(2), reached]);
    expect(told([pair(1.05, 1), pair(3.6, 3), pair(9, 1)])).toEqual([
      ['1.20', false],
      ['1.15', false],
      ['1.20', false],
    ]);
    expect(told([pair(1.05, 1), pair(3.15, 3), pair(9, 1)])[0]).toEqual(['1.05', true]);
  });

  it('takes the middle of the rounds, and the most memory', () => {
    const round = (perSecond: number, memory: number) => ({
      ...{ perSecond, memory, cpu: 2, databaseCpu: undefined },
    });
    expect(middleOf([round(10, 1), round(90, 5), round(30, 2)])).toEqual(round(30, 5));
  });

  it('says yes at the budget and no beyond it', () => {
    const figures = (perSecond: number, cpu: number) => ({
      ...{ perSecond, cpu, memory: 1, databaseCpu: undefined },
    });
    const rows = rowsOf({ work: 'chart', product: figures(100, 2.2), limit: figures(300, 1) });
    expect(rows.map(({ ratio, reached }) => [ratio, reached])).toEqual([
      [3, true],
      [2.2, false],
    ]);
    expect(tableText(rows)).toMatch(/answers\/s +100 +300 +3\.00 +at most 3 +yes/);
    const files = rowsOf({ work: 'import', product: figures(59, 1), limit: figures(100, 1) });
    expect(files[0]).toMatchObject({ ratio: 0.59, reached: false });
  });
});

/** How many looks at charts were noted so far. */
async function looksNoted({ ownerUrl, practiceId }: BenchPractice): Promise<number> {
  const connection = new Client({ connectionString: ownerUrl });
  await connection.connect();
  const { rows } = await connection.query<{ n: number }>(
    `select count(*)::int as n from audit_event where practice_id = $1 and action = 'SEE_PROGRESS'`,
    [practiceId],
  );
  await connection.end();
  return rows[0]?.n ?? -1;
}

/** How many readings today's visits have, and whether the facts know of them. */
async function newestVisits({ ownerUrl, practiceId }: BenchPractice) {
  const connection = new Client({ connectionString: ownerUrl });
  await connection.connect();
  const { rows } = await connection.query(
    `select (select count(*)::int from reading r where r.practice_id = $1 and r.session_id = s.id) as readings,
       f.last_session_on = s.held_on and exists (
         select from series_fact x
         where x.practice_id = $1 and x.episode_id = s.episode_id and x.latest_on = s.held_on) as counted
     from session s join episode_fact f on f.practice_id = $1 and f.episode_id = s.episode_id
     where s.practice_id = $1 and s.started_at > now() - interval '5 minutes'`,
    [practiceId],
  );
  await connection.end();
  return rows as { readings: number; counted: boolean }[];
}
