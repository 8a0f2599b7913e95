import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isEmail } from '@unknot/domain/access/managing';
import type { MailSettings } from './access/links/link-settings';
import { isLoopback, type ProviderSettings } from './access/single-sign-on/provider';
import { Refusal } from './refusal';

const shape = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  UNKNOT_DATA: z.string().min(1).default('.unknot'),
  UNKNOT_DEMO: z.enum(['on', 'off']).default('on'),
  UNKNOT_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  UNKNOT_SECRET: z.string().min(32).max(1_000).optional(),
  UNKNOT_ORIGINS: z.string().transform(originsIn).optional(),
  UNKNOT_QUESTIONS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  TRUST_PROXY: z.string().transform(networksIn).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().refine(isSender).optional(),
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(60).default('your work account'),
});

/** Addresses and networks such as `10.0.0.0/8`, with commas between them; `loopback` is this machine. */
function networksIn(text: string, context: z.RefinementCtx): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  const fit = (part: string) => {
    const [address = '', bits = '0', ...more] = part.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    return (
      isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most && more.length === 0
    );
  };
  if (!parts.every((part) => part === 'loopback' || fit(part))) {
    context.addIssue({ code: 'custom', message: 'no list of addresses' });
  }
  return parts;
}

/** Origins such as `https://clinic.example`, with commas between them, each as a browser writes it. */
function originsIn(text: string, context: z.RefinementCtx): readonly string[] {
  const parts = text.split(',').map((part) => part.trim());
  const fits = (part: string) =>
    /^https?:/.test(part) && URL.canParse(part) && new URL(part).origin === part;
  if (!parts.every(fits)) context.addIssue({ code: 'custom', message: 'no list of origins' });
  return parts;
}

/** `unknot@clinic.example`, or with a name before it: `My clinic <unknot@clinic.example>`. */
function isSender(text: string): boolean {
  return isEmail(/^[^<>\p{Cc}]*<([^<>]+)>$/u.exec(text)?.[1] ?? text);
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(text));
}

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
  /** What the secrets of one-time codes are locked with; `undefined` takes a file of the data folder. */
  readonly secret: string | undefined;
  /** Origins of other sites whose pages may ask with a token. */
  readonly origins: readonly string[];
  /** How often one account may ask in a minute. */
  readonly questionsPerMinute: number;
  /** The web servers in front that are believed when they say who asks. */
  readonly trustedProxies: readonly string[];
  /** How mail leaves; `null` where none does. */
  readonly mail: MailSettings | null;
  /** Another service by which people may sign in; `null` where there is none. */
  readonly singleSignOn: ProviderSettings | null;
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
    secret: data.UNKNOT_SECRET,
    origins: data.UNKNOT_ORIGINS ?? [],
    questionsPerMinute: data.UNKNOT_QUESTIONS_PER_MINUTE,
    trustedProxies: data.TRUST_PROXY ?? [],
    mail: mailIn(data),
    singleSignOn: providerIn(data),
  };
}

function mailIn({
  SMTP_URL: smtpUrl,
  MAIL_FROM: from,
}: z.infer<typeof shape>): MailSettings | null {
  if (smtpUrl === undefined && from === undefined) return null;
  if (smtpUrl === undefined || from === undefined) {
    throw new Refusal('SMTP_URL and MAIL_FROM belong together: set both or none.');
  }
  return { smtpUrl, from };
}

function providerIn(data: z.infer<typeof shape>): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new Refusal(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three or none.',
    );
  }
  return { issuer, clientId, clientSecret, name: data.OIDC_NAME };
}
