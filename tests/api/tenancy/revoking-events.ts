import { v7 as uuidv7 } from 'uuid';
import { Secret, TOTP } from 'otpauth';
import { good, invited, linkFor } from '../people-of-practice';
import { openBrowser, type Browser } from '../browser';
import {
  asTimeDoes,
  copyOf,
  done,
  linkKey,
  resetPassword,
  signInKey,
  somebody,
  tokenKey,
  tokenOf,
  type Event,
  type House,
} from './revoking';

type Making = (house: House) => Promise<Event>;

const leaving = 'mutation ($id: ID!) { endMembership(accountId: $id) { problems { code } } }';
const changing = `mutation ($id: ID!, $role: Role!) { changeRole(input: { accountId: $id, role: $role }) { problems { code } } }`;
const imports = '{ imports { id } }';
const catalogue = '{ measures { key } }';

/** Somebody who is signed in, and what is done to them. */
const ofSignIn =
  (end: (house: House, who: Awaited<ReturnType<typeof somebody>>) => Promise<unknown>): Making =>
  async (house) => {
    const who = await somebody(house);
    return { keys: [signInKey(house, who.browser)], end: () => end(house, who) };
  };

async function another(house: House, email: string): Promise<Browser> {
  const browser = openBrowser(house.server.url);
  if ((await browser.signIn(email, good)).status !== 204) throw new Error('was not let in');
  return browser;
}

/** Events that end sign-ins. */
export const endsOfSignIns: Readonly<Record<string, Making>> = {
  'another role': ofSignIn(async ({ owner }, { id }) =>
    done(await owner.ask(changing, { id, role: 'ANALYST' })),
  ),
  'somebody has left': ofSignIn(async ({ owner }, { id }) =>
    done(await owner.ask(leaving, { id })),
  ),
  'a new password by a link': ofSignIn((house, { id }) => resetPassword(house, id)),
  'signed out': ofSignIn(async (house, { browser }) =>
    copyOf(house, browser).post('/sign-out', {}),
  ),
  'signed in once more': ofSignIn(async (house, { browser, email }) =>
    copyOf(house, browser).signIn(email, good),
  ),
  'the sign-in has expired': ofSignIn((house, { id }) =>
    asTimeDoes(house, 'update sign_in set expires_at = now() where account_id = $1 returning id', [
      id,
    ]),
  ),
  'not used for too long': ofSignIn((house, { id }) =>
    asTimeDoes(
      house,
      `update sign_in set seen_at = now() - interval '13 hours' where account_id = $1 returning id`,
      [id],
    ),
  ),
  'another password': async (house) => {
    const { browser, email } = await somebody(house);
    const elsewhere = await another(house, email);
    const query = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { problems { code } } }`;
    const input = { oldPassword: good, newPassword: `${good} again` };
    return {
      keys: [signInKey(house, elsewhere, 'elsewhere'), signInKey(house, browser, 'here')],
      end: async () => done(await copyOf(house, browser).ask(query, { input })),
    };
  },
  'ended from the list': async (house) => {
    const { browser, email } = await somebody(house);
    const elsewhere = await another(house, email);
    const { data } = await elsewhere.ask('{ signIns { id isThisOne } }');
    const { id } = (data?.['signIns'] as { id: string; isThisOne: boolean }[]).find(
      (one) => one.isThisOne,
    ) ?? { id: '' };
    const query = 'mutation ($id: ID!) { endSignIn(id: $id) { problems { code } } }';
    return {
      keys: [signInKey(house, elsewhere)],
      end: async () => done(await browser.ask(query, { id })),
    };
  },
  'all others ended': async (house) => {
    const { browser, email } = await somebody(house);
    const [one, two] = [await another(house, email), await another(house, email)];
    const query = 'mutation { endOtherSignIns { problems { code } } }';
    return {
      keys: [signInKey(house, one, 'one'), signInKey(house, two, 'another')],
      end: async () => done(await browser.ask(query)),
    };
  },
  'one-time codes turned on': async (house) => {
    const { browser, email } = await somebody(house);
    const elsewhere = await another(house, email);
    const start =
      'mutation { startSecondFactor(input: {}) { setUp { secret } problems { code } } }';
    const { setUp } = done(await browser.ask(start))['startSecondFactor'] as {
      setUp: { secret: string };
    };
    const code = new TOTP({ secret: Secret.fromBase32(setUp.secret) }).generate();
    const query =
      'mutation ($code: String!) { confirmSecondFactor(code: $code) { problems { code } } }';
    return {
      keys: [signInKey(house, elsewhere, 'elsewhere'), signInKey(house, browser, 'here')],
      end: async () => done(await copyOf(house, browser).ask(query, { code })),
    };
  },
  'joined another practice': async (house) => {
    const { browser, email } = await somebody(house);
    const { token } = await invited(house.otherOwner, { email, name: 'Somebody', role: 'ANALYST' });
    return {
      keys: [signInKey(house, browser)],
      end: () => copyOf(house, browser).post('/links/accept-invitation', { token }),
    };
  },
  'went to another practice': async (house) => {
    const { browser, email } = await somebody(house);
    const { token } = await invited(house.otherOwner, { email, name: 'Somebody', role: 'ANALYST' });
    await browser.post('/links/accept-invitation', { token });
    const anew = await another(house, email);
    const practiceId = house.other.id;
    return {
      keys: [signInKey(house, anew)],
      end: async () => {
        const reply = await copyOf(house, anew).post('/sign-in/switch', { practiceId });
        if (reply.status !== 204) throw new Error(await reply.text());
      },
    };
  },
};

/** Events that end tokens and links. */
export const endsOfSecrets: Readonly<Record<string, Making>> = {
  'the token was ended': async (house) => {
    const { id, secret } = await tokenOf(house.owner, ['SEE_IMPORTS']);
    const query = 'mutation ($id: ID!) { endAccessToken(id: $id) { accessToken { id } } }';
    return {
      keys: [tokenKey(house, secret, imports)],
      end: async () => done(await house.owner.ask(query, { id })),
    };
  },
  'the token has expired': async (house) => {
    const { id, secret } = await tokenOf(house.owner, ['SEE_IMPORTS']);
    const text = 'update access_token set expires_at = now() where id = $1 returning id';
    return { keys: [tokenKey(house, secret, imports)], end: () => asTimeDoes(house, text, [id]) };
  },
  'the person of the token has left': async (house) => {
    const { browser, id } = await somebody(house);
    const { secret } = await tokenOf(browser, ['SEE_CATALOGUE']);
    return {
      keys: [tokenKey(house, secret, catalogue)],
      end: async () => done(await house.owner.ask(leaving, { id })),
    };
  },
  'the person of the token may no longer do it': async (house) => {
    const { browser, id } = await somebody(house, { role: 'OWNER' });
    const { secret } = await tokenOf(browser, ['SEE_IMPORTS']);
    const end = async () => done(await house.owner.ask(changing, { id, role: 'ADMIN' }));
    return { keys: [tokenKey(house, secret, imports)], end };
  },
  'the person of the token has a new password by a link': async (house) => {
    const { browser, id } = await somebody(house);
    const { secret } = await tokenOf(browser, ['SEE_CATALOGUE']);
    return { keys: [tokenKey(house, secret, catalogue)], end: () => resetPassword(house, id) };
  },
  'the link was taken back': async (house) => {
    const { token, id } = await invited(house.owner, {
      email: `${uuidv7()}@new.example`,
      name: 'N',
      role: 'ADMIN',
    });
    const query = 'mutation ($id: ID!) { endLink(id: $id) { ended } }';
    return {
      keys: [linkKey(house, token)],
      end: async () => done(await house.owner.ask(query, { id })),
    };
  },
  'there is a newer link': async (house) => {
    const input = { email: `${uuidv7()}@new.example`, name: 'N', role: 'ADMIN' };
    const { token } = await invited(house.owner, input);
    return { keys: [linkKey(house, token)], end: () => invited(house.owner, input) };
  },
  'the link was used': async (house) => {
    const { id } = await somebody(house);
    const token = await linkFor(house.owner, id, 'PASSWORD_RESET');
    const password = `${good} anew`;
    const end = () =>
      openBrowser(house.server.url).post('/links/reset-password', { token, password });
    return { keys: [linkKey(house, token)], end };
  },
  'who made the link has left': async (house) => {
    const { browser, id } = await somebody(house);
    const { token } = await invited(browser, {
      email: `${uuidv7()}@new.example`,
      name: 'N',
      role: 'ANALYST',
    });
    return {
      keys: [linkKey(house, token)],
      end: async () => done(await house.owner.ask(leaving, { id })),
    };
  },
};
