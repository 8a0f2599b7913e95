import { openBrowser, type Browser } from './browser';
import { admin, everybody, good, inPractice, inviting, type Made } from './people-of-practice';
import { startMailServer, until, type TestMailServer } from './test-mail-server';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

let post: TestMailServer;
let server: TestServer;
let own: TestPractice;
let owner: Browser;
const log: string[] = [];
beforeAll(async () => {
  post = await startMailServer();
  server = await startTestServer(
    { write: (line) => void log.push(line) },
    {
      publicUrl: 'https://clinic.example/',
      mail: { smtpUrl: post.url, from: 'Clinic <unknot@clinic.example>', firstWaitSeconds: 0.2 },
    },
  );
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = openBrowser(server.url);
  // Over TLS a browser would name its cookies so by itself.
  await owner.signIn(own.emails.owner);
});
afterAll(async () => {
  await server.close();
  await post.close();
});

afterEach(() => {
  post.mood = 'TAKES';
});

const mailStates = async () => {
  const { data } = await owner.ask(everybody);
  const { links } = data?.['people'] as { links: { email: string; mail: string; state: string }[] };
  return new Map(links.map(({ email, mail, state }) => [email, `${mail} ${state}`]));
};
const invite = async (email: string) =>
  (await owner.ask(inviting, { input: admin(email) })).data?.['invitePerson'] as Made;

describe('a mail', () => {
  it('carries an invitation to its address alone, and who invites does not see the link', async () => {
    const made = await invite('ada@alpha.example');
    expect(made.url).toBeNull();
    await post.untilTaken(1);
    const [mail] = post.mails;
    expect(mail?.to).toEqual(['ada@alpha.example']);
    expect(mail?.from).toBe('unknot@clinic.example');
    expect(mail?.text).toContain('https://clinic.example/invitation#');
    expect(mail?.raw).toMatch(/content-type: text\/plain/i);
    expect(mail?.raw).not.toMatch(/text\/html|multipart/i);
    expect(mail?.text).not.toContain('Ada Admin');
    const browser = openBrowser(server.url);
    const accepting = { token: mail?.token, password: good };
    expect((await browser.post('/links/accept-invitation', accepting)).status).toBe(204);
    await until(async () => (await mailStates()).get('ada@alpha.example') === 'SENT USED');
  });

  it('is not sent for what was not stored', async () => {
    const before = post.asked;
    const { data } = await owner.ask(inviting, { input: admin(own.emails.practitioner) });
    expect((data?.['invitePerson'] as Made).problems).toEqual([{ code: 'ALREADY_HERE' }]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(post.asked).toBe(before);
  });

  it('is tried again when the server does not take it, with a link that then works', async () => {
    const before = post.asked;
    post.mood = 'REFUSES';
    await invite('later@alpha.example');
    await until(() => post.asked >= before + 2);
    expect((await mailStates()).get('later@alpha.example')).toBe('WAITING OPEN');
    post.mood = 'TAKES';
    await post.untilTaken(2);
    const accepting = { token: post.mails.at(-1)?.token, password: good };
    const browser = openBrowser(server.url);
    expect((await browser.post('/links/accept-invitation', accepting)).status).toBe(204);
  });

  it('is given up after a day, which the owner and the trail are told', async () => {
    post.mood = 'REFUSES';
    await invite('never@alpha.example');
    await inPractice(
      server,
      own.id,
      `update mail set made_at = now() - interval '25 hours' where sent_at is null`,
    );
    await until(
      async () => (await mailStates()).get('never@alpha.example')?.startsWith('GIVEN_UP') === true,
    );
    post.mood = 'TAKES';
    const noted = await inPractice(
      server,
      own.id,
      `select from audit_event where action = 'GIVE_UP_MAIL'`,
    );
    expect(noted).toHaveLength(1);
  });

  it('is dropped when its link was taken back before it left', async () => {
    post.mood = 'REFUSES';
    const before = post.asked;
    const { link } = await invite('back@alpha.example');
    await until(() => post.asked > before);
    const due = (when: string) =>
      inPractice(server, own.id, `update mail set due_at = ${when} where sent_at is null`);
    await due(`now() + interval '1 hour'`);
    // A try that had begun is over by then.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await owner.ask('mutation ($id: ID!) { endLink(id: $id) { ended } }', { id: link?.id });
    post.mood = 'TAKES';
    await due('now()');
    await invite('after@alpha.example');
    await until(() => post.mails.some(({ to }) => to.includes('after@alpha.example')));
    expect(post.mails.some(({ to }) => to.includes('back@alpha.example'))).toBe(false);
  });

  it('is made with a token of its own at every try, so that none lies in wait', async () => {
    post.mood = 'REFUSES';
    await invite('secret@alpha.example');
    const hashes = () =>
      inPractice<{ hash: string }>(
        server,
        own.id,
        `select token_hash as hash from one_time_link where email = 'secret@alpha.example'`,
      );
    const [first] = await hashes();
    const before = post.asked;
    await until(() => post.asked >= before + 2);
    const [second] = await hashes();
    expect(second?.hash).not.toBe(first?.hash);
    post.mood = 'TAKES';
    await until(() => post.mails.some(({ to }) => to.includes('secret@alpha.example')));
  });
});

describe('who forgot their password', () => {
  const forgot = async (email: string, path = 'forgot') => {
    const began = performance.now();
    const { status } = await openBrowser(server.url).post(`/sign-in/${path}`, { email });
    return { status, millis: performance.now() - began };
  };
  const to = (email: string) => post.mails.filter((mail) => mail.to.includes(email));

  it('gets a link by mail that sets a new one', async () => {
    expect((await forgot(` ${own.emails.practitioner.toUpperCase()} `)).status).toBe(204);
    await until(() => to(own.emails.practitioner).length === 1);
    const token = to(own.emails.practitioner)[0]?.token;
    const browser = openBrowser(server.url);
    expect((await browser.post('/links/reset-password', { token, password: good })).status).toBe(
      204,
    );
    expect((await browser.signIn(own.emails.practitioner, password)).status).toBe(401);
    expect((await browser.signIn(own.emails.practitioner, good)).status).toBe(204);
  });

  it('is answered the same and as fast where there is no account', async () => {
    const taken = post.asked;
    const [none, some]: [number[], number[]] = [[], []];
    for (let round = 0; round < 12; round += 1) {
      const missing = await forgot(`nobody${round}@alpha.example`);
      const present = await forgot(own.emails.treatingOwner);
      expect([missing.status, present.status]).toEqual([204, 204]);
      none.push(missing.millis);
      some.push(present.millis);
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[6] ?? 0;
    expect(Math.abs(median(none) - median(some))).toBeLessThan(15);
    expect((await openBrowser(server.url).post('/sign-in/forgot', { mail: 1 })).status).toBe(204);
    await until(() => to(own.emails.treatingOwner).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Three of the twelve; the rest were held up by the count of the address.
    expect(to(own.emails.treatingOwner).length).toBeLessThanOrEqual(3);
    expect(post.asked - taken).toBeLessThanOrEqual(3);
  });

  it('signs a client in by mail, and sends nobody else such a link', async () => {
    expect((await forgot(own.emails.owner, 'magic')).status).toBe(204);
    expect((await forgot(own.emails.client, 'magic')).status).toBe(204);
    await until(() => to(own.emails.client).length === 1);
    expect(to(own.emails.owner)).toEqual([]);
    const token = to(own.emails.client)[0]?.token;
    const browser = openBrowser(server.url);
    expect((await browser.post('/links/sign-in', { token })).status).toBe(204);
    expect((await openBrowser(server.url).post('/links/sign-in', { token })).status).toBe(404);
  });

  it('leaves no token and no address in the log', () => {
    const text = log.join('');
    for (const { token, to: people } of post.mails) {
      expect(text).not.toContain(token.split('.')[1]);
      expect(text).not.toContain(people[0]);
    }
  });
});
