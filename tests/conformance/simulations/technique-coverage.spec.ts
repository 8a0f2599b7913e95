import { patience, practices, report, simulated } from './simulated';
import type { TechniqueCoverage } from './technique-coverage';

/** The share of all intervals that held what is true. */
function coveredIn({ techniques }: TechniqueCoverage): number {
  const tallies = Object.values(techniques);
  const count = tallies.reduce((sum, tally) => sum + tally.practices, 0);
  return tallies.reduce((sum, tally) => sum + tally.covered, 0) / count;
}

function reportOf(world: string, coverage: TechniqueCoverage): void {
  report(
    `${world}: ${coverage.practices} practices, ${coverage.withheld} without a comparison, ` +
      `${(100 * coveredIn(coverage)).toFixed(2)} % of the intervals cover`,
  );
  for (const [technique, tally] of Object.entries(coverage.techniques)) {
    const n = tally.practices;
    const mean = tally.estimates / n;
    const deviation = Math.sqrt(tally.squares / n - mean ** 2);
    report(
      `  ${technique}: true ${tally.truth.toFixed(3)}, mean estimate ${mean.toFixed(3)}, deviation ` +
        `${deviation.toFixed(3)}, mean error ${(tally.standardErrors / n).toFixed(3)}, ` +
        `${((100 * tally.covered) / n).toFixed(1)} % of ${n} cover`,
    );
  }
}

it.each(['PRACTITIONERS_ALIKE', 'SAMPLE'] as const)(
  'intervals of techniques hold what is true in 93 to 97 % of practices: %s',
  (world) => {
    // The slowest of all: half as many, unless asked for.
    const many = practices >= 1000;
    const coverage = simulated('techniqueCoverageIn', many ? practices : practices / 2, world);
    reportOf(world, coverage);
    expect(Object.keys(coverage.techniques)).toHaveLength(12);
    expect(coverage.withheld).toBe(0);
    // Three errors of a share. The twelve intervals of a practice share the reference: they count as two.
    const slack = many ? 0 : 3 * Math.sqrt((0.95 * 0.05) / (2 * coverage.practices));
    expect(coveredIn(coverage)).toBeGreaterThan(0.93 - slack);
    expect(coveredIn(coverage)).toBeLessThan(0.97 + slack);
    // What truly adds is told from what does not.
    expect(coverage.techniques.exercise_strength?.truth).toBeGreaterThan(0.08);
    expect(coverage.techniques.cupping?.truth).toBe(0);
  },
  patience,
);
