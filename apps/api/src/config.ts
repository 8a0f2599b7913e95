import { resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from './refusal';

const shape = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  UNKNOT_DATA: z.string().min(1).default('.unknot'),
  UNKNOT_DEMO: z.enum(['on', 'off']).default('on'),
  UNKNOT_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
});

/** How the program was asked to run. */
export interface Config {
  readonly port: number;
  /** The address on which it listens. */
  readonly host: string;
  /** The folder that keeps the data of the PostgreSQL that comes with the package. */
  readonly dataFolder: string;
  /** Whether an empty database is filled with the demo practice. */
  readonly demo: boolean;
  /** The address under which people reach it; decides whether cookies travel over TLS only. */
  readonly publicUrl: string;
  /** A PostgreSQL server to use as the owner of the tables; `undefined` starts the one of the package. */
  readonly databaseUrl: string | undefined;
  /** The address of the program's own role, where it cannot make it itself. */
  readonly databaseAppUrl: string | undefined;
}

/** Reads the settings from the environment; refuses with the name of the setting that cannot be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
    throw new Refusal(
      `${names.join(' and ')} cannot be used as set. See .env.example for what each setting takes.`,
    );
  }
  const { data } = read;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.UNKNOT_DATA),
    demo: data.UNKNOT_DEMO === 'on',
    publicUrl: data.UNKNOT_URL ?? `http://localhost:${data.PORT}`,
    databaseUrl: data.DATABASE_URL,
    databaseAppUrl: data.DATABASE_APP_URL,
  };
}
