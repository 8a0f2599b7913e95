import type { worlds } from './shrinkage-coverage';
import { patience, practices, report, simulated } from './simulated';

/** Worlds with the least and the most that the limits may cover there, chance set aside. */
const expected = [
  ['SAMPLE', 0.93, 1],
  // The spread is near what few units can tell from none, and is often estimated as 0.
  ['DEVIATION_04', 0.93, 0.975],
  ['DEVIATION_08', 0.93, 0.975],
  // Where nobody adds anything all means are drawn to one, near 0, and the limits are wider than needed.
  ['NOBODY', 0.975, 1],
] as const satisfies readonly (readonly [keyof typeof worlds, number, number])[];

it.each(expected)(
  'the limits of practitioners hold what is true: %s',
  (world, least, most) => {
    const coverage = simulated('shrinkageCoverageIn', practices, world);
    const { units, covered, coveredByZ, width } = coverage;
    const percent = (count: number) => `${((100 * count) / units).toFixed(1)} %`;
    report(
      `${world}: ${coverage.practices} practices, ${units} practitioners, ${percent(covered)} covered ` +
        `(with 1.96 errors ${percent(coveredByZ)}), mean width ${(width / units).toFixed(2)} points`,
    );
    expect(units).toBeGreaterThan(5 * practices);
    // The practitioners of one practice count as half as many, for they share what is not known.
    const error = 3 * Math.sqrt((0.95 * 0.05) / (units / 2));
    expect(covered / units).toBeGreaterThan(least - error);
    expect(covered / units).toBeLessThan(most + error);
  },
  patience,
);
