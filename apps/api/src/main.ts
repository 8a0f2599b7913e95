import { run } from './commands/run';
import { Refusal } from './refusal';

/** Runs the command of the command line; what stops it is said in one paragraph, without a stack. */
try {
  await run(process.argv.slice(2), process.env, (words) => console.log(words));
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault;
  console.error(`\n${fault.message}\n`);
  process.exitCode = 1;
}
