import { refusedToAll, type Aim, type Row } from './matrix-row';

/** Rows of figures over groups of episodes. */
export const outcomesRows: Readonly<Record<string, Row>> = {
  ownResults: {
    ask: () => ({
      query: `{ ownResults { since measure { key } own { n reason } clinic { n reason }
        beforeAfter { missing episodes { clientId clientName } } due { measure due reason } } }`,
    }),
    own: { ...refusedToAll, treatingOwner: 'data', practitioner: 'data', lead: 'data' },
    aimed: false,
  },
  sessionComparison: {
    ask: ({ clientId, episodeId }: Aim) => ({
      query: `query ($clientId: ID!, $episodeId: ID) {
        sessionComparison(clientId: $clientId, episodeId: $episodeId) {
          clientName from to sessions { id heldOn } differences { label before after reason } } }`,
      variables: { clientId, episodeId },
    }),
    own: {
      ...refusedToAll,
      ...{ treatingOwner: 'nothing', practitioner: 'data', lead: 'data', client: 'nothing' },
    },
    aimed: 'RECORD',
  },
};
