/**
 * A small program that owns the PostgreSQL server and outlives a killed parent just long enough to stop it.
 *
 * It runs in a process group of its own, so that Ctrl-C in a terminal reaches the parent alone and requests
 * can be finished first. It stops the server when its standard input ends, which happens however the parent ends.
 * Kept as text because it has to run the same from source and from the bundle.
 */
export const guardProgram = `
const { spawn } = require('node:child_process');
const [command, ...args] = process.argv.slice(1);
const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const stop = () => server.kill('SIGINT');
process.stdin.resume();
process.stdin.on('end', stop);
process.stdin.on('error', stop);
process.on('SIGINT', () => {});
process.on('SIGTERM', stop);
process.on('SIGHUP', () => {});
server.on('exit', (code) => process.exit(code ?? 1));
server.on('error', () => process.exit(127));
`;
