import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Head and body as they came. */
  readonly raw: string;
  /** The body, with soft line ends joined. */
  readonly text: string;
  /** What stands behind `#` in the link of the mail. */
  readonly token: string;
}

/** A mail server for one test file. */
export interface TestMailServer {
  readonly url: string;
  readonly mails: TakenMail[];
  /** What it does with the next mails: takes them, or answers that it cannot now. */
  mood: 'TAKES' | 'REFUSES';
  /** How many it was asked to take. */
  asked: number;
  /** Waits for as many mails in all. */
  untilTaken(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a real mail server on a free port of this machine. */
export async function startMailServer(): Promise<TestMailServer> {
  const mails: TakenMail[] = [];
  const state = { mood: 'TAKES' as TestMailServer['mood'], asked: 0 };
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        state.asked += 1;
        if (state.mood === 'REFUSES') {
          done(Object.assign(new Error('not now'), { responseCode: 451 }));
          return;
        }
        const raw = Buffer.concat(parts).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), raw, ...bodyOf(raw) });
        done();
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', () => listening()));
  const { port } = smtp.server.address() as { port: number };
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    untilTaken: (count: number) => until(() => mails.length >= count),
    close: () => new Promise<void>((closed) => smtp.close(() => closed())),
  });
}

function bodyOf(raw: string): { text: string; token: string } {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(raw)?.[1]?.toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? unquoted(body)
        : body;
  return { text, token: /#([\w.-]+)/.exec(text)?.[1] ?? '' };
}

function unquoted(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Waits until something holds, for ten seconds at most. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about in ten seconds.');
}
