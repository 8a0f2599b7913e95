import { catalogueVocabulary } from '@unknot/domain/care/catalogue-vocabulary';
import type { Mapping } from '@unknot/domain/exchange/mapping';
import { readFile } from './read-import';

const around = { vocabulary: catalogueVocabulary, today: '2026-06-01' };

const mapping: Mapping = {
  name: 'visits',
  title: 'Visits',
  description: 'Pain at visits.',
  assumptions: [],
  shape: 'LONG',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: [''],
  client: { columns: ['client'], reference: 'v-{key}', name: 'Client {key}' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'COLUMN', column: 'day', format: 'YYYY-MM-DD' },
  condition: { is: 'lbp' },
  conditionSide: { is: 'NONE' },
  arm: { is: null },
  sessions: true,
  readings: [
    {
      column: 'pain',
      measure: { is: 'nprs_avg' },
      place: { is: { site: 'lumbar' } },
      movement: { is: 'none' },
      mode: { is: 'NONE' },
      unit: { is: '{score}' },
      context: { is: 'PRE_SESSION' },
      visit: null,
      dayOffset: 0,
      zeroMeans: 'VALUE',
    },
  ],
  ownMeasures: [],
};

const visitsEach = 200;

/** A file of any size that nowhere exists as a whole: clients with 200 visits each. */
async function* generated(rows: number): AsyncGenerator<Uint8Array> {
  let part = 'client,day,pain,note\n';
  for (let row = 0; row < rows; row += 1) {
    const client = Math.floor(row / visitsEach);
    const day = new Date(Date.UTC(2020, 0, 1 + 5 * (row % visitsEach))).toISOString().slice(0, 10);
    part += `${client},${day},${row % 11},a note of the usual length about this visit\n`;
    if (part.length < 65_536) continue;
    yield Buffer.from(part);
    part = '';
    await new Promise(setImmediate);
  }
  yield Buffer.from(part);
}

/** Reads a generated file and answers the highest resident memory beyond the start, in bytes. */
async function peakOf(rows: number): Promise<number> {
  const start = process.memoryUsage.rss();
  let peak = start;
  const { report } = await readFile(
    { name: 'generated.csv', bytes: generated(rows) },
    mapping,
    around,
    {},
    () => {
      peak = Math.max(peak, process.memoryUsage.rss());
    },
  );
  expect(report).toMatchObject({
    rowsRead: rows,
    acceptedRows: rows,
    readings: rows,
    clients: Math.ceil(rows / visitsEach),
  });
  return peak - start;
}

describe('reading a file through a mapping', () => {
  it('tells what the file as a whole lacks, in place of a report', async () => {
    const file = {
      name: 'x.csv',
      bytes: (async function* () {
        yield await Promise.resolve(Buffer.from('a,b\n1,2\n'));
      })(),
    };
    const { report, problems } = await readFile(file, mapping, around);
    expect(report).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['MISSING_COLUMN']);
  });

  it('needs the same memory for 150,000 rows as for any number', async () => {
    await peakOf(30_000);
    expect(await peakOf(150_000)).toBeLessThan(200e6);
  }, 60_000);

  // 100 MB takes a while; the bench asks for it.
  const heavy = process.env['UNKNOT_HEAVY'] === undefined ? it.skip : it;
  heavy(
    'needs no more for 100 MB',
    async () => {
      const begun = performance.now();
      const peak = await peakOf(1_600_000);
      console.info(
        `100 MB: ${Math.round(peak / 1e6)} MB, ${Math.round(performance.now() - begun)} ms`,
      );
      expect(peak).toBeLessThan(300e6);
    },
    600_000,
  );
});
