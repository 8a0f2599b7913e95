import type { Config } from '../config';

/** A command of the command line: it is given the settings, its own words, and a way to say things. */
export type Command = (
  config: Config,
  words: readonly string[],
  say: (words: string) => void,
) => Promise<void>;
