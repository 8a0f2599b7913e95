import { readFileSync } from 'node:fs';
import { readFile } from '@unknot/api/exchange/read-import';
import { catalogueVocabulary } from '@unknot/domain/exchange/catalogue-vocabulary';
import { mappingOf } from '@unknot/domain/exchange/mapping-problems';

const guide = readFileSync('docs/import.md', 'utf8');
const [, json = ''] = /```json\n([^]*?)```/.exec(guide) ?? [];

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

describe('the mapping in the guide to imports', () => {
  it('is one, and reads the file that it is for', async () => {
    const { mapping, problems } = mappingOf(JSON.parse(json), catalogueVocabulary);
    expect(problems).toEqual([]);
    if (mapping === null) return;
    const text =
      'no;sex;date;by;what;value\r\n7;f;04.05.2026;AS;pain;6\r\n7;f;4.5.2026;AS;bend;40,5\r\n';
    const taken: string[] = [];
    const { report } = await readFile(
      { name: 'visits.csv', bytes: bytesOf(text) },
      mapping,
      { vocabulary: catalogueVocabulary, today: '2026-06-01' },
      {},
      (rows) => {
        for (const { care, readings } of rows) {
          taken.push(...readings.map((one) => `${care?.practitioner} ${one.measure} ${one.value}`));
        }
      },
    );
    expect(report).toMatchObject({ acceptedRows: 2, flaggedRows: 0, refusedRows: 0, findings: [] });
    expect(taken).toEqual(['Ann Smith nprs_avg 6', 'Ann Smith rom_deg 40.5']);
  });
});
