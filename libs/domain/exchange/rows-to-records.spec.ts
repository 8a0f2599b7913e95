import { catalogueVocabulary } from '../care/catalogue-vocabulary';
import type { Mapping, ReadingRule } from './mapping';
import type { Row, RowRecords } from './row';
import { rowsToRecords } from './rows-to-records';

const rule: ReadingRule = {
  column: 'value',
  measure: {
    column: 'what',
    values: { rom: 'rom_deg', free: 'rom_painfree_deg', pain: 'nprs_avg' },
  },
  place: { column: 'where', values: { hip: { site: 'hip' }, body: { site: 'whole_body' } } },
  side: { column: 'side', values: { L: 'LEFT', R: 'RIGHT' } },
  movement: { column: 'what', values: { rom: 'flexion', free: 'flexion', pain: 'none' } },
  mode: { column: 'what', values: { rom: 'ACTIVE', free: 'ACTIVE', pain: 'NONE' } },
  unit: { column: 'what', values: { rom: 'deg', free: 'deg', pain: '{score}' } },
  context: { is: 'PRE_SESSION' },
  visit: null,
  dayOffset: 0,
  zeroMeans: 'VALUE',
};

const long: Mapping = {
  name: 'long',
  title: 'Long',
  description: 'Long.',
  assumptions: [],
  shape: 'LONG',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: ['who'], reference: 'x-{key}', name: 'Person {key}' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'COLUMN', column: 'day', format: 'YYYY-MM-DD' },
  condition: { is: 'hip_pain' },
  conditionSide: { is: 'NONE' },
  arm: { is: null },
  sessions: true,
  readings: [rule],
  ownMeasures: [],
};

const header = ['who', 'day', 'what', 'where', 'side', 'value'];

function read(lines: readonly string[], mapping = long, columns = header): RowRecords[] {
  const { reader, problems } = rowsToRecords(mapping, columns, {
    vocabulary: catalogueVocabulary,
    today: '2026-06-01',
  });
  expect(problems).toEqual([]);
  const rows: Row[] = lines.map((line, nth) => ({ line: nth + 2, cells: line.split(',') }));
  return rows.map((row) => reader?.read(row) ?? fail());
}

function fail(): never {
  throw new Error('There is no reader.');
}

/** Standing and codes of each row, as one text. */
function judged(lines: readonly string[], mapping = long, columns = header): string[] {
  return read(lines, mapping, columns).map(({ standing, findings }) =>
    [standing, ...findings.map(({ code, column }) => `${code}@${column ?? ''}`)].join(' '),
  );
}

describe('rows of a long file', () => {
  it('become readings with series, day and unit', () => {
    const [records] = read(['7,2026-05-04,rom,hip,L,118']);
    expect(records?.readings).toEqual([
      expect.objectContaining({
        reference: 'x-7',
        measure: 'rom_deg',
        site: 'hip',
        movement: 'flexion',
        side: 'LEFT',
        mode: 'ACTIVE',
        unit: 'deg',
        value: 118,
        absent: null,
        takenOn: '2026-05-04',
        line: 2,
        rowKey: 'x-7/rom_deg/hip/flexion/LEFT/ACTIVE/PRE_SESSION/2026-05-04',
      }),
    ]);
    expect(records?.care).toMatchObject({ reference: 'x-7', name: 'Person 7', practitioner: null });
  });

  it('are refused where no client is called like that', () => {
    const row = (key: string) => `${key},2026-05-04,pain,body,,1`;
    expect(judged([row('7'.repeat(201))])).toEqual(['REFUSED KEY_TOO_LONG@who']);
  });

  it('keep zero as a value and an empty cell as no reading', () => {
    const [zero, empty, na] = read([
      '1,2026-05-04,pain,body,,0',
      '2,2026-05-04,pain,body,,',
      '3,2026-05-04,pain,body,,NA',
    ]);
    expect(zero?.readings[0]?.value).toBe(0);
    expect([empty?.readings, na?.readings]).toEqual([[], []]);
    expect([zero?.standing, empty?.standing, na?.standing]).toEqual(Array(3).fill('ACCEPTED'));
  });

  it.each([
    ['no client', ',2026-05-04,pain,body,,3', 'NO_CLIENT@who'],
    ['an impossible day', '1,2026-02-30,pain,body,,3', 'BAD_DATE@day'],
    ['year 1066', '1,1066-02-03,pain,body,,3', 'BAD_DATE@day'],
    ['year 9999', '1,9999-01-01,pain,body,,3', 'BAD_DATE@day'],
    ['a day to come', '1,2026-06-02,pain,body,,3', 'IN_FUTURE@value'],
    ['a region nobody knows', '1,2026-05-04,pain,tail,,3', 'UNKNOWN_REGION@where'],
    ['an empty region', '1,2026-05-04,pain,,,3', 'NO_REGION@where'],
    ['a side nobody knows', '1,2026-05-04,rom,hip,X,100', 'UNKNOWN_SIDE@side'],
    ['a hip without side', '1,2026-05-04,rom,hip,,100', 'SIDE_MISSING@value'],
    ['a decimal comma', '1,2026-05-04,pain,body,,"3', 'NOT_A_NUMBER@value'],
    ['words for a number', '1,2026-05-04,pain,body,,1e3', 'NOT_A_NUMBER@value'],
    ['pain of 11', '1,2026-05-04,pain,body,,11', 'OUT_OF_RANGE@value'],
    ['213 degrees', '1,2026-05-04,rom,hip,L,213', 'OUT_OF_RANGE@value'],
    ['too few cells', '1,2026-05-04,pain,body,3', 'RAGGED@'],
    ['__proto__ as a spelling', '1,2026-05-04,pain,__proto__,,3', 'UNKNOWN_REGION@where'],
  ])('refuse %s', (_, line, code) => {
    const [records] = read([line]);
    expect(records?.standing).toBe('REFUSED');
    expect(records?.readings).toEqual([]);
    expect(records?.findings.map((one) => `${one.code}@${one.column ?? ''}`)).toContain(code);
  });

  it('flag what is odd and keep it with its mark', () => {
    const [half, wide] = read(['1,2026-05-04,pain,body,,6.5', '1,2026-05-04,rom,hip,L,170']);
    expect(half).toMatchObject({ standing: 'FLAGGED', readings: [{ warnings: ['NOT_WHOLE'] }] });
    expect(wide).toMatchObject({ standing: 'FLAGGED', readings: [{ warnings: ['ABOVE_NORMAL'] }] });
  });

  it('flag a jump within a week, not a slow change', () => {
    expect(
      judged([
        '1,2026-05-04,rom,hip,L,80',
        '1,2026-05-08,rom,hip,L,120',
        '2,2026-05-04,rom,hip,L,80',
        '2,2026-05-18,rom,hip,L,120',
      ]),
    ).toEqual(['ACCEPTED', 'FLAGGED JUMP@value', 'ACCEPTED', 'ACCEPTED']);
  });

  it('refuse a second value of the same day and name the first line', () => {
    const [, same, other] = read([
      '1,2026-05-04,rom,hip,L,80',
      '1,2026-05-04,rom,hip,L,80',
      '1,2026-05-04,rom,hip,L,81',
    ]);
    expect(same?.findings[0]?.message).toContain('The same value');
    expect(same?.findings[0]?.message).toContain('line 2');
    expect(other?.findings[0]?.message).toContain('Another value');
    expect([same?.readings, other?.readings]).toEqual([[], []]);
  });

  it('flag sides that look exchanged', () => {
    expect(
      judged([
        '1,2026-05-04,rom,hip,L,80',
        '1,2026-05-04,rom,hip,R,110',
        '1,2026-05-25,rom,hip,L,110',
        '1,2026-05-25,rom,hip,R,81',
      ])[3],
    ).toBe('FLAGGED SIDES_SWAPPED@value');
  });
});

describe('rows of a wide file', () => {
  const angle = (column: string, measure: string): ReadingRule => ({
    ...rule,
    column,
    measure: { is: measure },
    place: { is: { site: 'hip', side: 'LEFT' } },
    side: { is: 'LEFT' },
    movement: { is: 'flexion' },
    mode: { is: 'ACTIVE' },
    unit: { is: 'deg' },
  });
  const wide: Mapping = {
    ...long,
    shape: 'WIDE',
    readings: [
      angle('full', 'rom_deg'),
      { ...angle('free', 'rom_painfree_deg'), zeroMeans: 'SUSPECT_MISSING', blankWith: 'full' },
    ],
  };
  const columns = ['who', 'day', 'full', 'free'];

  it('refuse only the pain-free range that is beyond the full range', () => {
    const [records] = read(['1,2026-05-04,100,101'], wide, columns);
    expect(records?.standing).toBe('REFUSED');
    expect(records?.readings.map(({ column }) => column)).toEqual(['full']);
    expect(records?.findings[0]?.code).toBe('BEYOND_FULL_RANGE');
  });

  it('keep a zero beside an empty cell as not measured, and a zero beside a value as zero', () => {
    const [missing, zero] = read(['1,2026-05-04,,0', '2,2026-05-04,90,0'], wide, columns);
    expect(missing).toMatchObject({
      standing: 'FLAGGED',
      readings: [{ value: null, absent: 'NOT_MEASURED', warnings: ['ZERO_SUSPECT_MISSING'] }],
    });
    expect(zero).toMatchObject({ standing: 'ACCEPTED', readings: [{ value: 90 }, { value: 0 }] });
  });
});

describe('days that are filled down', () => {
  const parts: Mapping = {
    ...long,
    dates: { kind: 'PARTS', year: 'y', month: 'm', day: 'd', fillDown: true },
    readings: [
      {
        ...rule,
        measure: { is: 'nprs_avg' },
        place: { is: { site: 'whole_body' } },
        side: { is: 'NONE' },
        movement: { is: 'none' },
        mode: { is: 'NONE' },
        unit: { is: '{score}' },
      },
    ],
  };
  const columns = ['who', 'y', 'm', 'd', 'value'];

  it('take the value above, note it, and flag a day that goes back', () => {
    const rows = ['1,2025,12,31,5', '1,,,,5', '2,,,,4', '1,,,30,6', '1,2026,1,1,3'];
    expect(judged(rows, parts, columns)).toEqual([
      'ACCEPTED',
      'REFUSED FILLED_DOWN@y FILLED_DOWN@m FILLED_DOWN@d DUPLICATE@value',
      'ACCEPTED FILLED_DOWN@y FILLED_DOWN@m FILLED_DOWN@d',
      'FLAGGED FILLED_DOWN@y FILLED_DOWN@m DATE_ORDER@d',
      'ACCEPTED',
    ]);
  });

  it('refuse a blank with nothing above it', () => {
    expect(judged(['1,,1,1,3'], parts, columns)).toEqual(['REFUSED BAD_DATE@d']);
  });
});

describe('a header', () => {
  it('without a column that the mapping names is refused before any row', () => {
    const { problems } = rowsToRecords(long, ['who', 'day', 'what'], {
      vocabulary: catalogueVocabulary,
      today: '2026-06-01',
    });
    expect(problems).toEqual([expect.objectContaining({ code: 'MISSING_COLUMN' })]);
    expect(problems[0]?.message).toContain('value, where, side');
  });
});
