import { execFileSync } from 'node:child_process';
import type { Simulations } from './run';

/**
 * How many practices are made; 1,000 take about an hour:
 * UNKNOT_SIMULATIONS=1000 npm run jest -- --selectProjects conformance --testPathPatterns simulations
 */
export const practices = Number(process.env.UNKNOT_SIMULATIONS ?? 30);

/** How long one simulation may take. */
export const patience = 120_000 + practices * 3_000;

/** The answer of a simulation that runs in a process of its own. */
export function simulated<Name extends keyof Simulations>(
  name: Name,
  ...given: Parameters<Simulations[Name]>
): ReturnType<Simulations[Name]> {
  const answer = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'tests/conformance/simulations/run.ts'],
    {
      encoding: 'utf8',
      env: { ...process.env, SIMULATION: JSON.stringify([name, ...given]) },
      maxBuffer: 1e9,
    },
  );
  return JSON.parse(answer) as ReturnType<Simulations[Name]>;
}

/** Writes what was found beside the tests. */
export function report(line: string): void {
  process.stdout.write(`${line}\n`);
}
