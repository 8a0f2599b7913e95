import { v7 as uuidv7 } from 'uuid';
import { refusedToAll, toOwners, toSignedIn, type Row } from './matrix-row';

/** Rows of clients, care, progress and files. */
export const careRows: Readonly<Record<string, Row>> = {
  viewer: {
    ask: () => ({ query: '{ viewer { id name role practice { id name timeZone } clientId } }' }),
    own: { ...toSignedIn, stranger: 'nothing' },
    aimed: false,
  },
  measures: {
    ask: () => ({ query: '{ measures { key name unit } }' }),
    own: toSignedIn,
    aimed: false,
  },
  clients: {
    ask: () => ({
      query:
        '{ clients(first: 50) { totalCount edges { node { id name reference episode { id pain { latest } } } } } }',
    }),
    own: { ...refusedToAll, treatingOwner: 'data', practitioner: 'data', lead: 'data' },
    aimed: false,
  },
  progress: {
    ask: ({ clientId, episodeId }) => ({
      query: `query ($clientId: ID!, $episodeId: ID) { progress(clientId: $clientId, episodeId: $episodeId) {
        clientName series { label readings { values } } } }`,
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
  expectedPath: {
    ask: ({ clientId, episodeId }) => ({
      query: `query ($clientId: ID!, $episodeId: ID) { expectedPath(clientId: $clientId, episodeId: $episodeId) {
        label scores { day value } weeks { week median n } withheld alike dropOut sentence } }`,
      variables: { clientId, episodeId },
    }),
    own: {
      ...refusedToAll,
      treatingOwner: 'nothing',
      practitioner: 'data',
      lead: 'data',
      client: 'nothing',
    },
    aimed: 'RECORD',
  },
  imports: {
    ask: () => ({ query: '{ imports { id fileName } }' }),
    own: toOwners,
    aimed: false,
  },
  importMaps: {
    ask: () => ({ query: '{ importMaps { name title } }' }),
    own: toOwners,
    aimed: false,
  },
  visitForm: {
    ask: ({ clientId, episodeId }) => ({
      query: `query ($clientId: ID!, $episodeId: ID) { visitForm(clientId: $clientId, episodeId: $episodeId) {
        clientName version measures { label last } } }`,
      variables: { clientId, episodeId },
    }),
    own: { ...refusedToAll, treatingOwner: 'nothing', practitioner: 'data', lead: 'data' },
    aimed: 'RECORD',
  },
  recordSession: {
    ask: ({ clientId, episodeId }) => ({
      query: `mutation ($input: RecordSessionInput!) { recordSession(input: $input) { sessionId problems { code } } }`,
      variables: {
        input: {
          id: uuidv7(),
          clientId,
          episodeId,
          startedAt: '2026-03-20T00:00:00.000Z',
          readings: [],
          techniques: [],
        },
      },
    }),
    own: { ...refusedToAll, practitioner: 'data', lead: 'data' },
    aimed: 'RECORD',
  },
  correctReading: {
    ask: ({ readingId }) => ({
      query: `mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { readingId problems { code } } }`,
      variables: { input: { readingId, id: uuidv7(), value: 6, reason: 'typing error' } },
    }),
    own: { ...refusedToAll, practitioner: 'data', lead: 'data' },
    aimed: 'RECORD',
  },
  undoImport: {
    ask: ({ importId }) => ({
      query: 'mutation ($id: ID!) { undoImport(id: $id) { import { id } problems { code } } }',
      variables: { id: importId },
    }),
    own: toOwners,
    aimed: 'THING',
  },
};
