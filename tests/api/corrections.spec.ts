import { v7 as uuidv7 } from 'uuid';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let client: Visitor;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  client = await server.signIn(own.emails.client);
  practitioner = await server.signIn(own.emails.practitioner);
});
afterAll(() => server.close());

const ask = `mutation ($input: AskForCorrectionInput!) { askForCorrection(input: $input) {
  request { id readingId words outcome } problems { code } } }`;
const answer = `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) {
  request { outcome answer } problems { code } } }`;
const list = 'query ($id: ID) { correctionRequests(clientId: $id) { id words outcome answer } }';

const input = (more: object) => ({ input: { id: uuidv7(), words: 'It was 3, not 7.', ...more } });

const open = '{ openCorrectionRequests(first: 10) { clientName request { words } } }';

describe('a client who asks for a correction', () => {
  it('stands before who treats them until it is answered, and before nobody else', async () => {
    const colleague = await server.signIn(own.emails.treatingOwner);
    const asked = await client.ask(ask, input({ words: 'The left one.' }));
    const { request } = asked.data?.['askForCorrection'] as { request: { id: string } };
    const listed = async (visitor: Visitor) =>
      (await visitor.ask(open)).data?.['openCorrectionRequests'];
    expect(await listed(practitioner)).toEqual([
      { clientName: own.treatedClient.name, request: { words: 'The left one.' } },
    ]);
    expect(await listed(colleague)).toEqual([]);
    const reply = { id: request.id, outcome: 'NOT_CORRECTED', answer: 'It was the right one.' };
    await practitioner.ask(answer, { input: reply });
    expect(await listed(practitioner)).toEqual([]);
  });

  it('is heard, and answered once', async () => {
    const [readingId] = own.treatedClient.readingIds;
    const asked = await client.ask(ask, input({ readingId }));
    const { request } = asked.data?.['askForCorrection'] as { request: { id: string } };
    expect(request).toMatchObject({ readingId, words: 'It was 3, not 7.', outcome: null });
    const reply = { id: request.id, outcome: 'CORRECTED', answer: 'Mended, thank you.' };
    const first = await practitioner.ask(answer, { input: reply });
    expect(first.data?.['answerCorrection']).toMatchObject({ request: { outcome: 'CORRECTED' } });
    const second = await practitioner.ask(answer, { input: reply });
    expect(second.data?.['answerCorrection']).toMatchObject({
      problems: [{ code: 'ANSWERED_ALREADY' }],
    });
    const [seen] = (await client.ask(list)).data?.['correctionRequests'] as object[];
    expect(seen).toMatchObject({ id: request.id, answer: 'Mended, thank you.' });
  });

  it('asks the same thing once however often it is sent', async () => {
    const same = input({ words: 'Twice' });
    await client.ask(ask, same);
    await client.ask(ask, same);
    const seen = (await client.ask(list)).data?.['correctionRequests'] as { words: string }[];
    expect(seen.filter(({ words }) => words === 'Twice')).toHaveLength(1);
  });

  it('is told when there are no words or too many', async () => {
    for (const words of ['  ', 'x'.repeat(1_001), 'a\u0007b']) {
      const { problems } = (await client.ask(ask, input({ words }))).data?.['askForCorrection'] as {
        problems: unknown[];
      };
      expect(problems).toHaveLength(1);
    }
    const lines = await client.ask(ask, input({ words: 'One line.\nAnother.' }));
    expect(lines.data?.['askForCorrection']).toMatchObject({ problems: [] });
  });

  it('cannot point at a reading of somebody else', async () => {
    const [readingId] = own.colleaguesClient.readingIds;
    const asked = await client.ask(ask, input({ readingId }));
    expect(asked.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('is not answered or seen by who does not treat them', async () => {
    const asked = await client.ask(ask, input({}));
    const { request } = asked.data?.['askForCorrection'] as { request: { id: string } };
    const stranger = await server.signIn(own.emails.treatingOwner);
    const reply = { id: request.id, outcome: 'NOT_CORRECTED', answer: 'No.' };
    for (const visitor of [stranger, client]) {
      const refused = await visitor.ask(answer, { input: reply });
      expect(refused.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    const seen = await stranger.ask(list, { id: own.treatedClient.id });
    expect(seen.data).toEqual({ correctionRequests: null });
  });
});
