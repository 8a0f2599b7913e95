import { v7 as uuidv7 } from 'uuid';
import { refusedToAll, toManagers, type Row } from './matrix-row';

const soon = () => new Date(Date.now() + 86_400_000).toISOString();
const now = () => new Date().toISOString();
const somebody = { email: 'somebody@new.example', name: 'Somebody' };

/** Rows of people, links, covers and tokens. */
export const peopleRows: Readonly<Record<string, Row>> = {
  people: {
    ask: () => ({
      query: `{ people { sendsMail persons { name email locationName } links { name email madeByName }
        covers { accountName practitionerName } practitioners { name } locations { name } } }`,
    }),
    own: { ...toManagers, lead: 'data' },
    aimed: false,
  },
  clientAccounts: {
    ask: () => ({ query: '{ clientAccounts(first: 100) { id name email clientId } }' }),
    own: toManagers,
    aimed: false,
  },
  invitePerson: {
    ask: () => ({
      query: `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url problems { code } } }`,
      variables: { input: { ...somebody, role: 'ANALYST' } },
    }),
    own: toManagers,
    aimed: false,
  },
  inviteClient: {
    ask: ({ clientId }) => ({
      query: `mutation ($input: InviteClientInput!) { inviteClient(input: $input) { url problems { code } } }`,
      variables: { input: { clientId, email: somebody.email } },
    }),
    own: { ...refusedToAll, practitioner: 'data', lead: 'data' },
    aimed: 'RECORD',
  },
  makeLink: {
    ask: ({ accountId }) => ({
      query: `mutation ($input: MakeLinkInput!) { makeLink(input: $input) { url problems { code } } }`,
      variables: { input: { accountId, kind: 'PASSWORD_RESET' } },
    }),
    own: toManagers,
    aimed: 'THING',
  },
  endLink: {
    ask: ({ linkId }) => ({
      query: 'mutation ($id: ID!) { endLink(id: $id) { ended } }',
      variables: { id: linkId },
    }),
    own: toManagers,
    aimed: 'THING',
  },
  changeRole: {
    ask: ({ accountId }) => ({
      query: `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { person { name } problems { code } } }`,
      variables: { input: { accountId, role: 'ANALYST' } },
    }),
    own: toManagers,
    aimed: 'THING',
  },
  arrangeCover: {
    ask: ({ accountId }) => ({
      query: `mutation ($input: ArrangeCoverInput!) { arrangeCover(input: $input) { cover { accountName } problems { code } } }`,
      variables: {
        input: {
          ...{ id: uuidv7(), accountId, practitionerId: uuidv7() },
          ...{ startsAt: now(), endsAt: soon(), reason: 'holiday' },
        },
      },
    }),
    // Who may not arrange this one is told so in the same words as where there are no such people.
    own: { ...toManagers, lead: 'data' },
    aimed: false,
  },
  endCover: {
    ask: ({ coverId }) => ({
      query: 'mutation ($id: ID!) { endCover(id: $id) { cover { accountName } } }',
      variables: { id: coverId },
    }),
    own: { ...toManagers, lead: 'data' },
    aimed: 'THING',
  },
  accessTokens: {
    ask: () => ({ query: '{ accessTokens { name accountName } }' }),
    own: toManagers,
    aimed: false,
  },
  createAccessToken: {
    ask: () => ({
      query: `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { accessToken { name } } }`,
      variables: { input: { name: 'sync', actions: ['SEE_CATALOGUE'], expiresAt: soon() } },
    }),
    own: toManagers,
    aimed: false,
  },
  endAccessToken: {
    ask: ({ tokenId }) => ({
      query: 'mutation ($id: ID!) { endAccessToken(id: $id) { accessToken { name } } }',
      variables: { id: tokenId },
    }),
    own: toManagers,
    aimed: 'THING',
  },
  endMembership: {
    ask: ({ accountId }) => ({
      query: `mutation ($id: ID!) { endMembership(accountId: $id) { person { name } problems { code } } }`,
      variables: { id: accountId },
    }),
    own: toManagers,
    aimed: 'THING',
  },
};
