import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, top } from './run';

/** How many tests of a run passed, failed, and were left out with a reason. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs Jest and answers what it counted. A suite that could not run counts as one failure. */
export function runJest(args: readonly string[]): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-jest-'));
  const file = join(folder, 'result.json');
  const code = run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    `${top}node_modules/jest/bin/jest.js`,
    '--json',
    `--outputFile=${file}`,
    ...args,
  ]);
  const counts = countsIn(file, code);
  rmSync(folder, { recursive: true });
  return counts;
}

function countsIn(file: string, code: number): Counts {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    const failed = (result['numFailedTests'] ?? 0) + (result['numRuntimeErrorTestSuites'] ?? 0);
    return {
      passed: result['numPassedTests'] ?? 0,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: result['numPendingTests'] ?? 0,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
