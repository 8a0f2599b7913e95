import type { Mapping } from '@unknot/domain/exchange/mapping';

/** Rows of an import: clients, times their visits, times what was measured at each. */
const visits = 20;
const firstDay = Date.UTC(2024, 0, 8);
const week = 7 * 86_400_000;

const words = ['pain average', 'pain worst', 'pain now', 'pain moving', 'flexion'] as const;

function spelled<Word>(pain: readonly [Word, Word, Word, Word] | Word, flexion: Word) {
  const values = words.map((word, nth) => {
    const ofPain = Array.isArray(pain) ? (pain as readonly Word[])[nth] : pain;
    return [word, word === 'flexion' ? flexion : ofPain] as const;
  });
  return { column: 'what', values: Object.fromEntries(values) as Readonly<Record<string, Word>> };
}

/** How the product reads the file of the bench. */
export const benchMapping: Mapping = {
  name: 'bench',
  title: 'Visits of the bench',
  description: 'One row for each value: client, date, what, value.',
  assumptions: [],
  shape: 'LONG',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: [''],
  client: { columns: ['client'], reference: 'bench-{key}', name: 'Client {key}' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'COLUMN', column: 'date', format: 'YYYY-MM-DD' },
  condition: { is: 'lbp' },
  conditionSide: { is: 'NONE' },
  arm: { is: null },
  sessions: true,
  readings: [
    {
      column: 'value',
      measure: spelled<string>(['nprs_avg', 'nprs_worst', 'nprs_now', 'nprs_move'], 'rom_deg'),
      place: { is: { site: 'lumbar', side: 'MIDLINE' } },
      movement: spelled<string>('none', 'flexion'),
      mode: spelled<'NONE' | 'ACTIVE'>('NONE', 'ACTIVE'),
      unit: spelled<string>('{score}', 'deg'),
      context: { is: 'PRE_SESSION' },
      visit: null,
      dayOffset: 0,
      zeroMeans: 'VALUE',
    },
  ],
  ownMeasures: [],
};

/** A file of about so many rows; `mark` makes its clients others than those of every other file. */
export function benchFile(
  rows: number,
  mark: string,
): { readonly text: string; readonly rows: number } {
  const clients = Math.max(1, Math.round(rows / (visits * words.length)));
  const lines = ['client,date,what,value'];
  for (let client = 0; client < clients; client += 1) {
    for (let visit = 0; visit < visits; visit += 1) {
      const day = new Date(firstDay + visit * week).toISOString().slice(0, 10);
      const pain = Math.max(0, 8 - Math.floor(visit / 3) + ((client + visit) % 2));
      for (const what of words) {
        const value = what === 'flexion' ? 40 + Math.floor(visit / 2) : pain;
        lines.push(`${mark}-${client},${day},${what},${value}`);
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, rows: lines.length - 1 };
}
