import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const top = fileURLToPath(new URL('..', import.meta.url));

/** How a program is run. */
export interface RunOptions {
  /** What it prints is shown only when it fails. */
  readonly quietly?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program of the project to its end and answers its exit code. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): number {
  const separator = process.platform === 'win32' ? ';' : ':';
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: top,
    stdio: options.quietly === true ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      // Nothing of the tools may stay behind, ask questions or look for the network.
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      NX_NO_CLOUD: 'true',
      NG_CLI_ANALYTICS: 'false',
      PATH: `${top}node_modules/.bin${separator}${process.env['PATH'] ?? ''}`,
      ...options.env,
    },
  });
  if (options.quietly === true && status !== 0) process.stderr.write(`${stdout}\n${stderr}\n`);
  return status ?? 1;
}

/** Runs a program and ends this one where it fails. */
export function runOrStop(program: string, args: readonly string[], options?: RunOptions): void {
  const code = run(program, args, options);
  if (code !== 0) process.exit(code);
}
