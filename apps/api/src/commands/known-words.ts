import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../refusal';

/** What a command was told; an option that it does not know is refused with `use`, never passed over. */
export function knownWords<Config extends ParseArgsConfig>(config: Config, use: string) {
  try {
    return parseArgs(config);
  } catch (fault) {
    throw new Refusal(`${(fault as Error).message}\n  ${use}`);
  }
}
