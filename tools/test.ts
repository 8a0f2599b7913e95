import { build } from './build';
import { runJest } from './jest';

console.log('Building what the tests run against ...');
build(['api', 'dashboard'], true);
const { passed, failed, skipped } = runJest(process.argv.slice(2));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
