import { recoveryOf } from './recovery-of';

const gate = { direction: 'LOWER', sem: 1.02 } as const;
// Cut-off by hand: (s0 M1 + s1 M0) / (s0 + s1) = (1 * 6 + 2 * 1) / 3 = 8 / 3.
const norms = {
  withComplaint: { mean: 6, standardDeviation: 2 },
  without: { mean: 1, standardDeviation: 1 },
};

describe('recovery', () => {
  it('is a reliable gain that ends past the cut-off', () => {
    const found = recoveryOf(6, 2, gate, norms);
    expect(found).toMatchObject({ isRecovered: true });
    expect('cutOff' in found && found.cutOff).toBeCloseTo(8 / 3, 12);
    expect(recoveryOf(6, 0, gate, norms)).toMatchObject({ isRecovered: true });
  });

  it('is neither a gain that stays above it nor one within error', () => {
    expect(recoveryOf(8, 3, gate, norms)).toMatchObject({ isRecovered: false });
    expect(recoveryOf(4, 2, gate, norms)).toMatchObject({ isRecovered: false });
    expect(recoveryOf(2, 6, gate, norms)).toMatchObject({ isRecovered: false });
  });

  it('is not told without norms, a start, an error or a direction', () => {
    expect(recoveryOf(6, 0, gate, null)).toMatchObject({ withheld: 'NO_NORMS' });
    expect(recoveryOf(null, 0, gate, norms)).toMatchObject({ withheld: 'NO_START' });
    expect(recoveryOf(6, 0, { ...gate, sem: null }, norms)).toMatchObject({
      withheld: 'NO_ERROR_KNOWN',
    });
    expect(recoveryOf(6, 0, { ...gate, direction: 'NONE' }, norms)).toMatchObject({
      withheld: 'NO_DIRECTION',
    });
  });
});
