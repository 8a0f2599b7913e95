import { build } from './build';
import { compressFolder } from './compress';
import { top } from './run';

console.log('Building (a minute the first time, seconds after that) ...');
build(['api', 'dashboard'], true);
await compressFolder(`${top}dist/dashboard`);

process.chdir(top);
process.argv.splice(2, process.argv.length, 'serve');
const server = new URL('../dist/api/main.js', import.meta.url);
await import(server.href);
