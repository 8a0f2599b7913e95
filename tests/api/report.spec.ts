import { asOwner } from '@unknot/api/database/as-owner';
import { statement } from '@unknot/api/database/statement';
import { readPdf } from './read-pdf';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

interface Report {
  readonly audience: string;
  readonly title: string;
  readonly verdict: string;
  readonly clientName: string;
  readonly practitionerName: string;
  readonly letterhead: { readonly practiceName: string; readonly lines: readonly string[] };
  readonly sufficiency: { readonly sentence: string; readonly isEnough: boolean };
  readonly tableKeys: readonly string[];
  readonly series: readonly { readonly key: string; readonly latest: number | null }[];
  readonly dataHash: string;
}

const query = `query ($id: ID!, $episodeId: ID, $audience: ReportAudience!) {
  report(clientId: $id, episodeId: $episodeId, audience: $audience) {
    audience title verdict clientName practitionerName letterhead { practiceName lines }
    sufficiency { sentence isEnough } tableKeys series { key latest } dataHash } }`;

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let owner: Visitor;
let practitioner: Visitor;
let client: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'bravo');
  owner = await server.signIn(own.emails.owner);
  practitioner = await server.signIn(own.emails.practitioner);
  client = await server.signIn(own.emails.client);
});
afterAll(() => server.close());

async function reportTo(
  visitor: Visitor,
  audience = 'DOCTOR',
  { id, episodeId }: { id: string; episodeId?: string } = own.treatedClient,
): Promise<Report | null> {
  const { data, errors } = await visitor.ask(query, { id, episodeId, audience });
  expect(errors).toBeUndefined();
  return data?.['report'] as Report | null;
}

const fileTo = (visitor: Visitor, more = '', id = own.treatedClient.id) =>
  visitor.send(`/clients/${id}/report.pdf${more}`);

async function pdfTo(visitor: Visitor, more = '') {
  const reply = await fileTo(visitor, more);
  expect(reply.status).toBe(200);
  return readPdf(new Uint8Array(await reply.arrayBuffer()));
}

const deeds = statement(
  'test.deeds on reports',
  `select action, client_id as "clientId", purpose from audit_event
   where practice_id = $1 and action in ('SEE_REPORT', 'TAKE_REPORT', 'SET_LETTERHEAD') order by at, id`,
);
const noted = (practice = own) =>
  asOwner(server.ownerUrl, { practiceId: practice.id }, (ask) =>
    ask<{ action: string; clientId: string | null; purpose: string }>(deeds, [practice.id]),
  );

describe('the report', () => {
  it('says what the page of progress says, and how much it rests on', async () => {
    const report = await reportTo(practitioner);
    expect(report).toMatchObject({
      audience: 'DOCTOR',
      title: 'Progress report for the doctor',
      clientName: 'Treated alpha',
      letterhead: { practiceName: 'Practice alpha', lines: [] },
    });
    expect(report?.sufficiency.sentence).toMatch(/^3 of 3 sessions measured; last /);
    expect(report?.dataHash).toMatch(/^[0-9a-f]{64}$/);
    const { data } = await practitioner.ask(
      'query ($id: ID!) { progress(clientId: $id) { verdict series { key latest } } }',
      { id: own.treatedClient.id },
    );
    const progress = data?.['progress'] as Pick<Report, 'verdict' | 'series'>;
    expect(report?.verdict).toBe(progress.verdict);
    for (const each of report?.series ?? []) expect(progress.series).toContainEqual(each);
    expect(report?.series.length).toBeGreaterThan(0);
  });

  it('has another hash where it says something else, and the same where it does not', async () => {
    const one = await reportTo(practitioner);
    expect((await reportTo(practitioner))?.dataHash).toBe(one?.dataHash);
    expect((await reportTo(practitioner, 'INSURER'))?.dataHash).not.toBe(one?.dataHash);
  });

  it('is given to a client in plain words, whatever is asked for', async () => {
    const report = await reportTo(client, 'DOCTOR');
    expect(report).toMatchObject({ audience: 'CLIENT', title: 'Progress report' });
    expect(report?.verdict).toMatch(/^Your pain/);
    expect(report?.dataHash).toBe((await reportTo(practitioner, 'CLIENT'))?.dataHash);
  });

  it('is of nobody for who does not treat, of another practice, or of no id', async () => {
    const before = (await noted()).length;
    expect(await reportTo(practitioner, 'DOCTOR', own.colleaguesClient)).toBeNull();
    expect(await reportTo(client, 'CLIENT', own.colleaguesClient)).toBeNull();
    expect(await reportTo(practitioner, 'DOCTOR', other.treatedClient)).toBeNull();
    expect(await reportTo(practitioner, 'DOCTOR', { id: "'; drop table client" })).toBeNull();
    const { id } = own.treatedClient;
    const { episodeId } = own.colleaguesClient;
    expect(await reportTo(practitioner, 'DOCTOR', { id, episodeId })).toBeNull();
    // Of one's own client something may have been looked at; of nobody else a note is kept.
    const after = (await noted()).slice(before);
    expect(after.filter(({ clientId }) => clientId !== id)).toEqual([]);
    expect(await noted(other)).toEqual([]);
  });
});

describe('the file of the report', () => {
  it.each(['CLIENT', 'DOCTOR', 'INSURER'])(
    'says the same as the page, for %s',
    async (audience) => {
      const report = await reportTo(practitioner, audience);
      const file = await pdfTo(practitioner, `?audience=${audience}&paper=LETTER`);
      expect(file.words).toContain(`Data ${report?.dataHash ?? 'none'}`);
      expect(file.words).toContain(report?.sufficiency.sentence);
      expect(file.words).toContain(report?.verdict.slice(0, 40));
      expect(file.words).toContain(`${report?.title}: Treated alpha`);
      expect([file.pages, file.isMarked, Math.round(file.width)]).toEqual([1, true, 612]);
    },
  );

  it('names nobody in its head and its name, and is kept by no cache', async () => {
    const reply = await fileTo(practitioner);
    const { headers } = reply;
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="report.pdf"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await readPdf(new Uint8Array(await reply.arrayBuffer()))).title).toBe(
      'Progress report',
    );
  });

  it('is on A4 for the client where nothing is asked for, and where it is nonsense', async () => {
    for (const more of ['', '?audience=EVERYBODY&paper=A3', '?audience[]=DOCTOR&paper=']) {
      const file = await pdfTo(practitioner, more);
      expect([Math.round(file.width), file.title]).toEqual([595, 'Progress report']);
    }
  });

  it('is given to the client themselves and to nobody else', async () => {
    const mine = await pdfTo(client, '?audience=DOCTOR');
    expect(mine.title).toBe('Progress report');
    const { treatedClient, colleaguesClient } = own;
    const tries = [
      [server.stranger, treatedClient.id, 401],
      [owner, treatedClient.id, 404],
      [client, colleaguesClient.id, 404],
      [practitioner, colleaguesClient.id, 404],
      [practitioner, other.treatedClient.id, 404],
      [practitioner, 'nobody', 404],
    ] as const;
    for (const [visitor, id, status] of tries) {
      const reply = await fileTo(visitor, '', id);
      expect([id, reply.status]).toEqual([id, status]);
      expect(await reply.text()).not.toMatch(/alpha|bravo/);
    }
  });

  it('is noted before it is answered, as what it is', async () => {
    const before = (await noted()).length;
    await reportTo(client);
    await pdfTo(practitioner);
    expect((await noted()).slice(before)).toEqual([
      { action: 'SEE_REPORT', clientId: own.treatedClient.id, purpose: 'OWN_RECORD' },
      { action: 'TAKE_REPORT', clientId: own.treatedClient.id, purpose: 'CARE' },
    ]);
  });
});

describe('the head of the pages', () => {
  const set = async (lines: readonly string[], visitor = owner) => {
    const { data } = await visitor.ask(
      `mutation ($input: SetLetterheadInput!) { setLetterhead(input: $input) {
        letterhead { lines } problems { code path } } }`,
      { input: { lines } },
    );
    return data?.['setLetterhead'];
  };

  it('is set by the owner and stands on the page and in the file', async () => {
    const lines = ['12 Wattle Lane, Fitzroy', '03 5550 0000'];
    expect(await set([...lines, '  '])).toEqual({ letterhead: { lines }, problems: [] });
    expect((await reportTo(practitioner))?.letterhead.lines).toEqual(lines);
    expect((await reportTo(client))?.letterhead.lines).toEqual(lines);
    expect((await pdfTo(practitioner)).words).toContain(lines.join(' · '));
    expect((await noted()).filter(({ action }) => action === 'SET_LETTERHEAD')).toHaveLength(1);
  });

  it.each([
    ['five lines', ['1', '2', '3', '4', '5'], 'TOO_MANY'],
    ['a long line', ['x'.repeat(81)], 'TEXT_TOO_LONG'],
    ['what turns the direction', ['Kim \u202Eeel'], 'TEXT_NOT_PLAIN'],
  ])('is not %s', async (_, lines, code) => {
    const answer = await set(lines);
    expect(answer).toEqual({ letterhead: null, problems: [{ code, path: ['lines'] }] });
  });

  it('is not for others to set', async () => {
    expect(await set(['Mine'], practitioner)).toBeUndefined();
    expect((await reportTo(practitioner))?.letterhead.lines).not.toContain('Mine');
  });
});

describe('a restricted record', () => {
  it('is reported on only where it was opened', async () => {
    const said = (field: string, more: string, visitor: Visitor) =>
      visitor.ask(
        `mutation ($id: ID!) { ${field}(clientId: $id, ${more}reason: "asked for") { problems { code } } }`,
        { id: own.treatedClient.id },
      );
    await said('markRecord', 'kind: RESTRICTED, ', owner);
    expect(await reportTo(practitioner)).toBeNull();
    expect((await fileTo(practitioner)).status).toBe(404);
    await said('openRestrictedRecord', '', practitioner);
    expect(await reportTo(practitioner)).not.toBeNull();
    expect((await fileTo(practitioner)).status).toBe(200);
  });
});
