import { build } from './build';
import { run, top } from './run';

console.log('Building what is measured ...');
build(['api'], true);
process.exitCode = run(
  process.execPath,
  ['--import', 'tsx', `${top}tests/bench/main.ts`, ...process.argv.slice(2)],
  { env: { TSX_TSCONFIG_PATH: `${top}tsconfig.base.json` } },
);
