import { falseAlarmsIn } from './false-alarms';
import { shrinkageCoverageIn } from './shrinkage-coverage';
import { techniqueCoverageIn } from './technique-coverage';

/** Every simulation by its name. */
const simulations = {
  falseAlarmsIn,
  shrinkageCoverageIn,
  techniqueCoverageIn,
};

/** What can be run. */
export type Simulations = typeof simulations;

/**
 * Runs one simulation with the arguments in `SIMULATION` (JSON: name, then arguments) and writes its answer. A
 * process of its own: the sandbox of a test is several times slower.
 */
const [name, ...given] = JSON.parse(process.env.SIMULATION ?? '[]') as [
  keyof Simulations,
  ...unknown[],
];
const run = simulations[name] as (...given: unknown[]) => unknown;
process.stdout.write(JSON.stringify(run(...given)));
