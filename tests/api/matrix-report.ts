import { refusedToAll, toOwners, type Row } from './matrix-row';

/** Rows of the one-page report and of the head of the practice's pages. */
export const reportRows: Readonly<Record<string, Row>> = {
  report: {
    ask: ({ clientId, episodeId }) => ({
      query: `query ($clientId: ID!, $episodeId: ID) {
        report(clientId: $clientId, episodeId: $episodeId, audience: DOCTOR) {
          clientName clientReference practitionerName letterhead { practiceName lines } dataHash
          series { label readings { values } } } }`,
      variables: { clientId, episodeId },
    }),
    own: {
      ...refusedToAll,
      treatingOwner: 'nothing',
      practitioner: 'data',
      lead: 'data',
      client: 'data',
    },
    aimed: 'RECORD',
  },
  letterhead: {
    ask: () => ({ query: '{ letterhead { practiceName lines } }' }),
    own: toOwners,
    aimed: false,
  },
  setLetterhead: {
    ask: () => ({
      query: `mutation ($input: SetLetterheadInput!) { setLetterhead(input: $input) {
        letterhead { practiceName lines } problems { code } } }`,
      variables: { input: { lines: ['1 Street'] } },
    }),
    own: toOwners,
    aimed: false,
  },
};
