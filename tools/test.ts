import { build } from './build';
import { runJest, type Counts } from './jest';

/**
 * Projects that share one process. Modules of finished specs are not all given back: one process for everything grows
 * to gigabytes and spends its time in looking for free memory.
 */
const groups: readonly (readonly string[])[] = [
  // One of its specs measures memory.
  ['api unit'],
  ['libs', 'architecture'],
  ['dashboard'],
  ['conformance', 'bench', 'faults'],
  ['api'],
  ['browser'],
];

console.log('Building what the tests run against ...');
build(['api', 'dashboard'], true);
const asked = process.argv.slice(2);
const runs =
  asked.length > 0
    ? [runJest(asked)]
    : groups.map((projects) => runJest(['--selectProjects', ...projects]));
const sumOf = (count: keyof Counts) => runs.reduce((sum, each) => sum + each[count], 0);
const [passed, failed, skipped] = [sumOf('passed'), sumOf('failed'), sumOf('skipped')];
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && runs.every((run) => run.passed > 0) ? 0 : 1;
