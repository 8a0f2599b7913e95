import type { CandidateReading } from '../row';
import { duplicateFinder } from './duplicate';

const reading: CandidateReading = {
  reference: 'a',
  measure: 'rom_deg',
  site: 'hip',
  movement: 'flexion',
  side: 'LEFT',
  mode: 'ACTIVE',
  value: 100,
  absent: null,
  unit: 'deg',
  context: 'PRE_SESSION',
  takenOn: '2026-05-04',
  visit: 1,
  line: 2,
  column: 'flexion',
  rowKey: 'a',
  warnings: [],
};

describe('the memory for duplicates', () => {
  it('is bounded: what lies further back than twice its size is forgotten', () => {
    const duplicateOf = duplicateFinder(10);
    expect(duplicateOf({ ...reading, rowKey: 'first' })).toBeUndefined();
    for (let nth = 0; nth < 9; nth += 1) duplicateOf({ ...reading, rowKey: `near ${nth}` });
    expect(duplicateOf({ ...reading, rowKey: 'first' })?.code).toBe('DUPLICATE');
    for (let nth = 0; nth < 30; nth += 1) duplicateOf({ ...reading, rowKey: `far ${nth}` });
    expect(duplicateOf({ ...reading, rowKey: 'first' })).toBeUndefined();
  });
});
