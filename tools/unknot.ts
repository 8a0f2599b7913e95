import { build } from './build';

build(['api'], true);
const program = new URL('../dist/api/main.js', import.meta.url);
await import(program.href);
