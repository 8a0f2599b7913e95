import { spawn } from 'node:child_process';
import { build } from './build';
import { top } from './run';

/** Builds anew at every change: the server restarts by itself, and the dashboard reloads at port 4200. */
build(['api'], true);
const bin = `${top}node_modules/.bin/`;
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false' };
const programs: readonly (readonly [string, readonly string[]])[] = [
  [
    `${bin}tsx`,
    [
      'watch',
      '--clear-screen=false',
      '--include=libs/contract/schema/*',
      '--include=apps/dashboard/src/**/*.graphql',
      'codegen.ts',
    ],
  ],
  [`${bin}rolldown`, ['-c', 'apps/api/rolldown.config.mjs', '--watch']],
  [
    process.execPath,
    ['--enable-source-maps', '--watch', '--watch-preserve-output', 'dist/api/main.js', 'serve'],
  ],
  [`${bin}nx`, ['serve', 'dashboard']],
];

const running = programs.map(([program, args]) =>
  spawn(program, args, { cwd: top, stdio: ['ignore', 'inherit', 'inherit'], env }),
);
const stop = () => running.forEach((child) => child.kill('SIGTERM'));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
for (const child of running) child.once('exit', stop);
