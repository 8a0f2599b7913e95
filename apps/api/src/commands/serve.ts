import { createServer as createProbe } from 'node:net';
import { resolve } from 'node:path';
import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import { sealKeyOf } from '../access/second-factor/seal';
import { startSealer } from '../access/trail/sealer';
import type { Config } from '../config';
import { openDatabase } from '../database/database';
import { judgeAnew } from '../database/judge-anew';
import { practicesIn } from '../database/practices-in';
import { prepareDatabase } from '../database/prepare-database';
import { demoSignInsIn, seedDemoIfEmpty } from '../database/seed/demo';
import { Refusal } from '../refusal';
import { createServer } from '../server';
import type { Command } from './command';

/** Serves API and dashboard until it is asked to stop. */
export const serve: Command = async (config, _words, say) => {
  await refuseTakenPort(config);
  const prepared = await prepareDatabase(config, say);
  const database = openDatabase(prepared.appUrl);
  try {
    if (config.demo) await seedDemoIfEmpty(prepared.ownerUrl, new Date().toISOString(), say);
    const demoSignIns = config.demo ? await demoSignInsIn(prepared.ownerUrl) : [];
    const practices = (await practicesIn(prepared.ownerUrl)).map(({ id }) => id);
    await judgeAnew(prepared.ownerUrl, practices, say);
    const sealer = await startSealer(database, practices, sayFault);
    const app = await createServer({
      database: sealer.database,
      publicUrl: config.publicUrl,
      dashboard: resolve('dist/dashboard'),
      demoSignIns,
      sealKey: sealKeyOf(config),
      origins: config.origins,
      questionsPerMinute: config.questionsPerMinute,
      trustedProxies: config.trustedProxies,
      singleSignOn: config.singleSignOn,
      mail: config.mail,
      log: true,
    });
    await listen(app, config);
    say(welcome(config, demoSignIns));
    await untilAskedToStop();
    say('\nStopping ...');
    await app.close();
    await sealer.stop();
  } finally {
    await database.close();
    await prepared.stop();
  }
};

/** The trail is sealed at the next turn; only the kind of the fault is told. */
function sayFault(fault: unknown): void {
  const { code, name } = fault as { code?: string; name?: string };
  console.error(JSON.stringify({ level: 50, msg: 'trail not sealed', code: code ?? name }));
}

function welcome({ publicUrl }: Config, signIns: readonly DemoSignIn[]): string {
  const people = signIns.map(
    ({ who, email, password }) => `    ${who.padEnd(13)} ${email.padEnd(34)} ${password}`,
  );
  const demo = signIns.length === 0 ? [] : ['', '  Demo sign-ins (invented people):', ...people];
  return ['', `  Unknot is ready at ${publicUrl}`, ...demo, '', '  Ctrl-C stops it.', ''].join(
    '\n',
  );
}

async function listen(
  app: { listen(port: number, host: string): Promise<unknown> },
  { port, host }: Config,
): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (cause) {
    throw takenPort(port, host, cause) ?? cause;
  }
}

function takenPort(port: number, host: string, cause: unknown): Refusal | undefined {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Refusal(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=3001 npm start`,
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new Refusal(`Port ${port} on ${host} cannot be used (${code}). Set PORT or HOST.`);
  }
  return undefined;
}

/** Says so before the work of starting, not after it. */
function refuseTakenPort({ port, host }: Config): Promise<void> {
  return new Promise((free, refuse) => {
    const probe = createProbe();
    probe.once('error', (cause) => refuse(takenPort(port, host, cause) ?? cause));
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

function untilAskedToStop(): Promise<void> {
  return new Promise((asked) => {
    const stop = () => {
      process.once('SIGINT', () => process.exit(130));
      asked();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
