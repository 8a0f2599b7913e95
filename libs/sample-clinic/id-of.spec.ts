import { idsOf } from './id-of';
import { randomOf } from './random';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  it('carry their instant, version and variant', () => {
    const next = idsOf(randomOf(1));
    // The instant of the example in RFC 9562, appendix A.6.
    const id = next(0x017f22e279b0);
    expect(id).toMatch(shape);
    expect(id.slice(0, 13)).toBe('017f22e2-79b0');
    expect(next(0)).toMatch(shape);
  });

  it('keep the order of records of one instant, and never come twice', () => {
    const next = idsOf(randomOf(2));
    const ids = Array.from({ length: 4096 }, () => next(1_700_000_000_000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    const other = idsOf(randomOf(3));
    expect(ids).not.toContain(other(1_700_000_000_000));
  });

  it('come again from the same stream', () => {
    expect(idsOf(randomOf(5))(99)).toBe(idsOf(randomOf(5))(99));
  });
});
