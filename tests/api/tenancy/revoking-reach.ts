import { v7 as uuidv7 } from 'uuid';
import { openBrowser, type Browser } from '../browser';
import {
  asTimeDoes,
  chartKey,
  done,
  signInKey,
  somebody,
  type Event,
  type House,
} from './revoking';

type Making = (house: House) => Promise<Event>;

const marking = (name: string, more: string) =>
  `mutation ($id: ID!) { ${name}(clientId: $id, kind: RESTRICTED${more}) { problems { code } } }`;

async function covering(house: House): Promise<{ browser: Browser; coverId: string }> {
  const { browser, id } = await somebody(house, { role: 'PRACTITIONER', treats: true });
  const query = `mutation ($input: ArrangeCoverInput!) { arrangeCover(input: $input) { problems { code } } }`;
  const [startsAt, endsAt] = [-60_000, 86_400_000].map((in_) =>
    new Date(Date.now() + in_).toISOString(),
  );
  const coverId = uuidv7();
  const input = {
    id: coverId,
    accountId: id,
    practitionerId: house.own.practitionerId,
    startsAt,
    endsAt,
  };
  done(await house.owner.ask(query, { input: { ...input, reason: 'holiday' } }));
  return { browser, coverId };
}

/** Events that end what somebody who stays signed in may see. */
export const endsOfReach: Readonly<Record<string, Making>> = {
  'the cover was ended': async (house) => {
    const { browser, coverId } = await covering(house);
    const query = 'mutation ($id: ID!) { endCover(id: $id) { problems { code } } }';
    const keys = [chartKey(browser, house.own.treatedClient.id)];
    return { keys, end: async () => done(await house.owner.ask(query, { id: coverId })) };
  },
  'the cover is over': async (house) => {
    const { browser, coverId } = await covering(house);
    const text = 'update cover set ends_at = now() where id = $1 returning id';
    return {
      keys: [chartKey(browser, house.own.treatedClient.id)],
      end: () => asTimeDoes(house, text, [coverId]),
    };
  },
  'the record was restricted': async (house) => {
    const { id } = house.own.colleaguesClient;
    const browser = openBrowser(house.server.url);
    await browser.signIn(house.own.emails.treatingOwner);
    done(await house.owner.ask(marking('unmarkRecord', ', reason: "it is settled"'), { id }));
    const end = async () =>
      done(await house.owner.ask(marking('markRecord', ', reason: "a dispute"'), { id }));
    return { keys: [chartKey(browser, id)], end };
  },
  'the guardian’s time is over': async (house) => {
    const { id } = house.own.treatedClient;
    const browser = openBrowser(house.server.url);
    await browser.signIn(house.own.emails.client);
    const text =
      'update membership set guardian_until = now() where practice_id = $1 and client_id = $2 returning role';
    return {
      keys: [chartKey(browser, id), signInKey(house, browser)],
      end: () => asTimeDoes(house, text, [house.own.id, id]),
    };
  },
};
