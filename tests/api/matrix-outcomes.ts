import { refusedToAll, type Row } from './matrix-row';

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
};
