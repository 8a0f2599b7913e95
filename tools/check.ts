import { runOrStop } from './run';

/** Everything that is checked besides the tests, the quickest first. */
const checks: readonly (readonly [string, readonly string[]])[] = [
  ['tsx', ['codegen.ts']],
  ['prettier', ['--check', '--log-level=warn', '.']],
  ['tsx', ['tools/measures-page.ts', '--check']],
  ['nx', ['run-many', '-t', 'lint', '--parallel=2']],
  ['nx', ['run-many', '-t', 'typecheck', '--parallel=2']],
];

for (const [program, args] of checks) {
  console.log(`\n> ${program} ${args.join(' ')}`);
  runOrStop(program, args);
}
