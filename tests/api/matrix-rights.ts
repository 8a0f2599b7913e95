import { v7 as uuidv7 } from 'uuid';
import { refusedToAll, toOwners, type Row } from './matrix-row';

const toWhoTreats = { ...refusedToAll, practitioner: 'data', lead: 'data' } as const;
const toRecord = { ...toWhoTreats, client: 'data' } as const;

const mark = (name: string, more = '') => ({
  query: `mutation ($id: ID!) { ${name}(clientId: $id${more}) { record { name reference } problems { code } } }`,
});

/** Rows of the audit trail, of consent, and of what may be asked of a record. */
export const rightsRows: Readonly<Record<string, Row>> = {
  auditEvents: {
    ask: ({ clientId }) => ({
      query: `query ($id: ID) { auditEvents(first: 50, filter: { clientId: $id }) {
        edges { node { who words clients { id reference } } } } }`,
      variables: { id: clientId },
    }),
    own: toOwners,
    aimed: false,
  },
  whoLooked: {
    ask: () => ({ query: '{ whoLooked(first: 50) { edges { node { who what why } } } }' }),
    own: { ...refusedToAll, client: 'data' },
    aimed: false,
  },
  notePrint: {
    ask: ({ clientId }) => ({
      query: 'mutation ($id: ID!) { notePrint(clientId: $id) { noted } }',
      variables: { id: clientId },
    }),
    own: toRecord,
    aimed: 'RECORD',
  },
  consents: {
    ask: ({ clientId }) => ({
      query: `query ($id: ID) { consents(clientId: $id) { clientName standings { granted text { words } }
        history { recorder } } }`,
      variables: { id: clientId },
    }),
    own: { ...toRecord, treatingOwner: 'nothing' },
    aimed: 'RECORD',
  },
  decideConsent: {
    ask: ({ clientId }) => ({
      query: `mutation ($input: DecideConsentInput!) { decideConsent(input: $input) {
        consents { clientName } consequence problems { code } } }`,
      variables: {
        input: {
          ...{ id: uuidv7(), clientId, purpose: 'BENCHMARK' },
          ...{ granted: true, textVersion: '2026-11' },
        },
      },
    }),
    own: toRecord,
    aimed: 'RECORD',
  },
  records: {
    ask: () => ({
      query: '{ records(first: 50) { edges { node { name reference earliestErasureOn } } } }',
    }),
    own: toOwners,
    aimed: false,
  },
  retention: { ask: () => ({ query: '{ retention { years } }' }), own: toOwners, aimed: false },
  retentionChanges: {
    ask: () => ({ query: '{ retentionChanges { reason } }' }),
    own: toOwners,
    aimed: false,
  },
  erasedRecords: {
    ask: () => ({ query: '{ erasedRecords { name } }' }),
    own: toOwners,
    aimed: false,
  },
  correctionRequests: {
    ask: ({ clientId }) => ({
      query: 'query ($id: ID) { correctionRequests(clientId: $id) { words } }',
      variables: { id: clientId },
    }),
    own: { ...toRecord, treatingOwner: 'nothing' },
    aimed: 'RECORD',
  },
  openCorrectionRequests: {
    ask: () => ({
      query: '{ openCorrectionRequests(first: 50) { clientName request { words } } }',
    }),
    own: { ...toWhoTreats, treatingOwner: 'data' },
    aimed: false,
  },
  markRecord: {
    ask: ({ clientId }) => ({
      ...mark('markRecord', ', kind: ON_HOLD, reason: "a dispute"'),
      variables: { id: clientId },
    }),
    own: toOwners,
    aimed: 'THING',
  },
  unmarkRecord: {
    ask: ({ clientId }) => ({
      ...mark('unmarkRecord', ', kind: ON_HOLD, reason: "it is settled"'),
      variables: { id: clientId },
    }),
    own: toOwners,
    aimed: 'THING',
  },
  eraseRecord: {
    ask: ({ clientId }) => ({
      ...mark('eraseRecord', ', reason: "asked by letter"'),
      variables: { id: clientId },
    }),
    own: toOwners,
    aimed: 'THING',
  },
  // No record is restricted here; tests/api/records.spec.ts says who may open one that is.
  openRestrictedRecord: {
    ask: ({ clientId }) => ({
      query: `mutation ($id: ID!) { openRestrictedRecord(clientId: $id, reason: "an emergency") { until } }`,
      variables: { id: clientId },
    }),
    own: refusedToAll,
    aimed: 'RECORD',
  },
  // The accounts of the matrix belong to nobody who is a minor; tests/api/guardians.spec.ts names one.
  nameGuardian: {
    ask: ({ accountId }) => ({
      query: `mutation ($id: ID!) { nameGuardian(accountId: $id, isGuardian: true) { until } }`,
      variables: { id: accountId },
    }),
    own: refusedToAll,
    aimed: 'THING',
  },
  setRetention: {
    ask: () => ({
      query: `mutation { setRetention(years: 7, minorsUntilAge: 25, reason: "r") { retention { years } } }`,
    }),
    own: toOwners,
    aimed: false,
  },
  askForCorrection: {
    ask: () => ({
      query: `mutation ($input: AskForCorrectionInput!) { askForCorrection(input: $input) { request { words } } }`,
      variables: { input: { id: uuidv7(), words: 'It was the other knee.' } },
    }),
    own: { ...refusedToAll, client: 'data' },
    aimed: false,
  },
  // Nobody has asked this; tests/api/corrections.spec.ts says who may answer what was asked.
  answerCorrection: {
    ask: () => ({
      query: `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { request { words } } }`,
      variables: { input: { id: uuidv7(), outcome: 'CORRECTED', answer: 'Done.' } },
    }),
    own: refusedToAll,
    aimed: false,
  },
  ownRecordRequests: {
    ask: () => ({ query: '{ ownRecordRequests { kind words answer } }' }),
    own: { ...refusedToAll, client: 'data' },
    aimed: false,
  },
  recordRequests: {
    ask: () => ({
      query: `{ recordRequests(answered: false, first: 50) { request { words } record { name } } }`,
    }),
    own: toOwners,
    aimed: false,
  },
  restrictedRecords: {
    ask: () => ({ query: '{ restrictedRecords(search: "client", first: 50) { name reference } }' }),
    own: { ...toWhoTreats, treatingOwner: 'data' },
    aimed: false,
  },
  // No record is restricted here; tests/api/record-requests.spec.ts says who sees one that is.
  restrictedRecord: {
    ask: ({ clientId }) => ({
      query: 'query ($id: ID!) { restrictedRecord(clientId: $id) { name } }',
      variables: { id: clientId },
    }),
    own: {
      ...refusedToAll,
      ...{ practitioner: 'nothing', lead: 'nothing', treatingOwner: 'nothing' },
    },
    aimed: 'RECORD',
  },
  askAboutRecord: {
    ask: () => ({
      query: `mutation ($input: AskAboutRecordInput!) { askAboutRecord(input: $input) { request { words } } }`,
      variables: { input: { id: uuidv7(), kind: 'RESTRICTION', words: 'I have moved.' } },
    }),
    own: { ...refusedToAll, client: 'data' },
    aimed: false,
  },
  // Nobody has asked this; tests/api/record-requests.spec.ts says who takes back what was asked.
  takeBackRecordRequest: {
    ask: () => ({
      query: 'mutation ($id: ID!) { takeBackRecordRequest(id: $id) { request { words } } }',
      variables: { id: uuidv7() },
    }),
    own: refusedToAll,
    aimed: false,
  },
  // Nobody has asked this; tests/api/record-requests.spec.ts says who may answer what was asked.
  answerRecordRequest: {
    ask: () => ({
      query: `mutation ($input: AnswerRecordRequestInput!) { answerRecordRequest(input: $input) { answered { record { name } } } }`,
      variables: { input: { id: uuidv7(), outcome: 'DECLINED', answer: 'Not yet.' } },
    }),
    own: refusedToAll,
    aimed: false,
  },
};
