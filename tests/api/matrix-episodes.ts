import { v7 as uuidv7 } from 'uuid';
import { refusedToAll, type Aim, type Row } from './matrix-row';

const toTreating = { ...refusedToAll, practitioner: 'data', lead: 'data' } as const;

const planned = () => ({ id: uuidv7(), plannedSessions: 6, reassessEverySessions: 3 });

const begun = () => ({
  ...{ id: uuidv7(), condition: 'neck_pain', side: 'LEFT', openedOn: '2026-03-02' },
  plan: planned(),
});

const telling = (name: string, type: string, inputOf: (aim: Aim) => object): Row => ({
  ask: (aim) => ({
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { episodeId replayed problems { code } } }`,
    variables: { input: inputOf(aim) },
  }),
  own: toTreating,
  aimed: 'RECORD',
});

const step = ({ clientId, episodeId }: Aim) => ({ id: uuidv7(), clientId, episodeId });

/** Rows of episodes of care. */
export const episodeRows: Readonly<Record<string, Row>> = {
  episodeHistory: {
    ask: ({ clientId }) => ({
      query: `query ($clientId: ID!) { episodeHistory(clientId: $clientId) { clientName
        episodes { conditionName verdict plan { setOn } goals { words } } } }`,
      variables: { clientId },
    }),
    own: { ...refusedToAll, treatingOwner: 'nothing', practitioner: 'data', lead: 'data' },
    aimed: 'RECORD',
  },
  lapsedEpisodes: {
    ask: () => ({ query: '{ lapsedEpisodes { totalCount episodes { clientName } } }' }),
    own: { ...refusedToAll, treatingOwner: 'data', practitioner: 'data', lead: 'data' },
    aimed: false,
  },
  registerClient: {
    ask: () => ({
      query: `mutation ($input: RegisterClientInput!) { registerClient(input: $input) { episodeId problems { code } } }`,
      variables: { input: { id: uuidv7(), name: 'New', sex: 'UNKNOWN', episode: begun() } },
    }),
    own: { ...toTreating, treatingOwner: 'data' },
    aimed: false,
  },
  startEpisode: telling('startEpisode', 'StartEpisodeInput', ({ clientId }) => ({
    ...{ clientId, episode: begun() },
  })),
  changePlan: telling('changePlan', 'ChangePlanInput', ({ clientId, episodeId }) => ({
    ...{ clientId, episodeId, plan: planned() },
  })),
  closeEpisode: telling('closeEpisode', 'CloseEpisodeInput', (aim) => ({
    ...{ ...step(aim), reason: 'MOVED_AWAY', closedOn: '2026-03-20' },
  })),
  reopenEpisode: telling('reopenEpisode', 'EpisodeStepInput', step),
  pauseEpisode: telling('pauseEpisode', 'EpisodeStepInput', step),
  resumeEpisode: telling('resumeEpisode', 'EpisodeStepInput', step),
};
