import { gates } from '../gates';
import { holdsSmallSet } from './holds-small-set';
import { nullSpaceOf } from './null-space-of';
import type { Span } from './span';
import { innerProduct } from './span';

/** The most people that a group may have and still be withheld. */
const most = gates.fewestPeople - 1;

/** The least leverage of a unit that such a group has, less what rounding may take. */
const least = (1 - 1e-6) / most;

/** The part of a span that is zero outside some units, as an orthonormal basis over those units. */
interface Inside {
  readonly units: readonly number[];
  readonly basis: readonly Float64Array[];
}

/** For each unit the people it belongs to; `null` where it stands for more than any small set has. */
export type Owners = readonly (readonly number[] | null)[];

/**
 * Whether the sum over any set of units that belong to 1 to 10 people can be worked out, whatever
 * describes the set.
 *
 * Exact but for rounding. A set of 10 people in the span has a leverage of at least 1/10 at each of its
 * units, so only units with as much can belong to such a set, and the set lies in the part of the span
 * that is zero at all others. In that part the same holds again. What remains in the end is mostly nothing,
 * else a few vectors whose combinations are searched through.
 */
export function uncoversFew(span: Span, owners: Owners): boolean {
  const { units, basis } = narrowed(span);
  if (basis.length === 0) return false;
  const indicators = basis.map((vector) =>
    vector.map((entry, place) => entry / scaleAt(span, units, place)),
  );
  return holdsSmallSet(indicators, { ownersOf: units.map((unit) => owners[unit] ?? null), most });
}

/** The part of the span that can hold a small set. */
function narrowed(span: Span): Inside {
  let units = placesWith(span.leverage);
  let basis = span.basis.map((vector) => restricted(vector, units));
  while (units.length > 0 && basis.length > 0) {
    const remaining = vanishingOutside(basis);
    const leverage = new Float64Array(units.length);
    for (const vector of remaining) {
      for (const [place, entry] of vector.entries()) {
        leverage[place] = (leverage[place] as number) + (entry / scaleAt(span, units, place)) ** 2;
      }
    }
    const kept = placesWith(leverage);
    if (kept.length === units.length) return { units, basis: remaining };
    units = kept.map((place) => units[place] as number);
    basis = remaining.map((vector) => restricted(vector, kept));
  }
  return { units: [], basis: [] };
}

/**
 * Of orthonormal vectors, restricted to some units, the combinations that are zero at all other units:
 * those whose length the restriction leaves at 1.
 */
function vanishingOutside(basis: readonly Float64Array[]): readonly Float64Array[] {
  const lost = basis.map(() => new Float64Array(basis.length));
  for (const [row, one] of basis.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const inside = innerProduct(one, basis[column] as Float64Array);
      const entry = (row === column ? 1 : 0) - inside;
      (lost[row] as Float64Array)[column] = entry;
      (lost[column] as Float64Array)[row] = entry;
    }
  }
  return nullSpaceOf(lost).map((weights) => {
    const vector = new Float64Array(basis[0]?.length ?? 0);
    for (const [index, weight] of weights.entries()) {
      const from = basis[index] as Float64Array;
      for (let place = 0; place < vector.length; place += 1) {
        vector[place] = (vector[place] as number) + weight * (from[place] as number);
      }
    }
    return vector;
  });
}

function scaleAt({ scale }: Span, units: readonly number[], place: number): number {
  return scale[units[place] as number] as number;
}

function placesWith(leverage: Float64Array): readonly number[] {
  const places: number[] = [];
  for (const [place, value] of leverage.entries()) if (value >= least) places.push(place);
  return places;
}

function restricted(vector: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (place) => vector[place] as number);
}
