import { problemsWithPassword } from '@unknot/api/access/passwords/password-rule';
import { openBrowser, type Browser } from './browser';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

const whose = { email: 'jo.miller@clinic.example', name: 'Jo Miller' };

describe('a new password', () => {
  it.each([
    ['PASSWORD_TOO_SHORT', 'x'.repeat(11)],
    ['PASSWORD_TOO_SHORT', '🦴'.repeat(11)],
    ['PASSWORD_TOO_LONG', `${'plum ladder quiet seventeen '.repeat(5)}`.slice(0, 129)],
    ['PASSWORD_HOLDS_NAME', 'plum ladder MILLER quiet'],
    ['PASSWORD_HOLDS_NAME', 'quiet jo.miller ladder 17'],
    ['PASSWORD_TOO_EASY', 'password1234'],
    ['PASSWORD_TOO_EASY', 'qwertyuiop12'],
    ['PASSWORD_TOO_EASY', 'aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['PASSWORD_TOO_EASY', 'abcdefghijklmnop'],
    ['PASSWORD_TOO_EASY', 'iloveyou2024'],
    ['PASSWORD_TOO_EASY', 'unknotunknot'],
  ])('is refused as %s: %s', async (code, text) => {
    const problems = await problemsWithPassword(text, whose, ['newPassword']);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).not.toContain(text);
  });

  it.each([
    'plum ladder quiet seventeen',
    'correct horse battery',
    'kzqvhwbnmtrx',
    'ключ под старым ковриком у двери',
    '🦴🌙🍋🚲🎻🪁🐙🧵🪴🍄🦉🎲',
    ' spaces around it are kept ',
    `${'plum ladder quiet seventeen '.repeat(5)}`.slice(0, 128),
  ])('needs no kind of sign: %s', async (text) => {
    expect(await problemsWithPassword(text, whose, [])).toEqual([]);
  });

  it('is judged in a moment, however long and odd', async () => {
    for (const text of ['p4ssw0rd'.repeat(16), '1234567890'.repeat(12), 'aA1!'.repeat(32)]) {
      const began = performance.now();
      await problemsWithPassword(text, whose, []);
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});

describe('changing a password', () => {
  let server: TestServer;
  let own: TestPractice;
  beforeAll(async () => {
    server = await startTestServer();
    own = await makePractice(server.ownerUrl, 'alpha');
  });
  afterAll(() => server.close());

  const another = 'plum ladder quiet seventeen';
  const change = async (browser: Browser, oldPassword: string, newPassword: string) => {
    const mutation =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { problems { path code } } }';
    const { data } = await browser.ask(mutation, { input: { oldPassword, newPassword } });
    return (data?.['changePassword'] as { problems: { path: string[]; code: string }[] }).problems;
  };
  const signedIn = async (email: string, secret = password) => {
    const browser = openBrowser(server.url);
    expect((await browser.signIn(email, secret)).status).toBe(204);
    return browser;
  };

  it('ends every other sign-in and goes on under another cookie', async () => {
    const email = own.emails.practitioner;
    const [elsewhere, browser] = [await signedIn(email), await signedIn(email)];
    const before = browser.jar.get('unknot') ?? '';
    expect(await change(browser, password, another)).toEqual([]);
    expect(browser.jar.get('unknot')).not.toBe(before);
    expect(await browser.role()).toBe('PRACTITIONER');
    expect(await elsewhere.role()).toBeNull();
    expect(await openBrowser(server.url, [['unknot', before]]).role()).toBeNull();
    expect((await openBrowser(server.url).signIn(email)).status).toBe(401);
    await signedIn(email, another);
  });

  it('needs the old one, which cannot be guessed there either', async () => {
    const browser = await signedIn(own.emails.client);
    expect(await change(browser, password, password)).toEqual([
      { path: ['newPassword'], code: 'PASSWORD_UNCHANGED' },
    ]);
    expect(await change(browser, password, 'short')).toEqual([
      { path: ['newPassword'], code: 'PASSWORD_TOO_SHORT' },
    ]);
    const codes: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      codes.push((await change(browser, `guess ${turn}`, another))[0]?.code ?? '');
    }
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5);
    expect(codes.at(-1)).toBe('TOO_MANY_TRIES');
    expect(await browser.role()).toBe('CLIENT');
  });
});
