import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { fail, playedServer, textOf } from '../../asked.testing';
import { allIn, answerTo, fill, press, variablesOf } from '../../form.testing';
import { ClientConsent } from './client-consent';
import { MyPrivacy } from './my-privacy';

const text = { version: '2026-11', title: 'Research', words: 'May people study your scores?' };
const decision = {
  id: 'd-1',
  purpose: 'RESEARCH',
  granted: true,
  decidedAt: '2026-11-20T08:00:00.000Z',
  way: 'ON_THEIR_WORD',
  recorder: 'Kim Lee',
  text,
};
const consentsOf = (granted: boolean | null) => ({
  clientId: 'c-1',
  clientName: 'Ana Lindqvist',
  standings: [
    {
      purpose: 'RESEARCH',
      granted: granted === true,
      askAgain: false,
      decision: granted === null ? null : { ...decision, granted },
      text,
    },
  ],
  history: granted === null ? [] : [{ ...decision, granted }],
});
const request = {
  id: 'r-1',
  words: 'It was the left side.',
  askedAt: '2026-11-20T08:00:00.000Z',
  outcome: null,
  answer: null,
  answeredAt: null,
};
const look = {
  id: 'l-1',
  at: '2026-11-20T08:00:00.000Z',
  who: 'Kim Lee',
  role: 'PRACTITIONER',
  what: 'looked at the chart',
  why: 'treats you',
};

function page(component: typeof MyPrivacy | typeof ClientConsent): HTMLElement {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
  const fixture = TestBed.createComponent<MyPrivacy | ClientConsent>(component);
  if (component === ClientConsent) fixture.componentRef.setInput('clientId', 'c-1');
  TestBed.tick();
  return fixture.nativeElement as HTMLElement;
}

async function ownPage(granted: boolean | null): Promise<HTMLElement> {
  const root = page(MyPrivacy);
  await answerTo('ConsentsOf', { consents: consentsOf(granted) });
  await answerTo('CorrectionsOf', { correctionRequests: [request] });
  const pageInfo = { hasNextPage: false, endCursor: null };
  await answerTo('WhoLooked', { whoLooked: { pageInfo, edges: [{ node: look }] } });
  return root;
}

describe('a client’s own privacy', () => {
  it('shows what is asked, who noted an answer, and takes it back with what follows', async () => {
    const root = await ownPage(true);
    expect(textOf(root)).toContain('You agreed on 20 Nov 2026, noted by Kim Lee on your word.');
    await press(root, /^No longer/);
    expect(variablesOf('DecideConsent')).toMatchObject({
      input: { clientId: null, purpose: 'RESEARCH', granted: false, textVersion: '2026-11' },
    });
    const consequence = 'From this moment the scores are not given to research.';
    const decided = { consents: consentsOf(false), consequence, problems: [] };
    await answerTo('DecideConsent', { decideConsent: decided });
    await answerTo('ConsentsOf', { consents: consentsOf(false) });
    expect(textOf(allIn(root, '.notice.better')[0])).toBe(consequence);
    expect(textOf(allIn(root, '.chip')[0])).toBe('No');
  });

  it('offers both answers where nothing was decided, and says that it counts as no', async () => {
    const root = await ownPage(null);
    expect(textOf(root)).toContain('Nothing was decided yet; that counts as no.');
    await press(root, /^Yes, I agree/);
    await fail('DecideConsent', 'INTERNAL');
    expect(textOf(allIn(root, '[role=alert]')[0])).toContain(
      'What was decided before still counts.',
    );
    expect(textOf(root)).toContain('No, thank you');
  });

  it('says who looked, when and why', async () => {
    const root = await ownPage(true);
    expect(textOf(allIn(root, 'un-looks-list li')[0])).toContain(
      'Kim Lee (Practitioner) looked at the chart',
    );
    expect(textOf(allIn(root, 'un-looks-list li')[0])).toContain('treats you');
  });

  it('asks for a correction and keeps what was typed when that fails', async () => {
    const root = await ownPage(true);
    const form = allIn(root, 'un-ask-correction')[0]!;
    await fill(form, { words: ' ' });
    expect(textOf(allIn(form, '#words-problem')[0])).toBe('Write what is wrong.');
    await fill(form, { words: 'The left side.' });
    await fail('AskForCorrection', 'INTERNAL');
    expect((allIn(form, 'textarea')[0] as HTMLTextAreaElement).value).toBe('The left side.');
    await fill(form, {});
    await answerTo('AskForCorrection', { askForCorrection: { request, problems: [] } });
    expect(textOf(form)).toContain('Your request is sent.');
  });
});

const asked = {
  id: 'q-1',
  kind: 'ERASURE',
  words: null,
  askedAt: '2026-11-20T08:00:00.000Z',
  outcome: null,
  answer: null,
  answeredAt: null,
  erasableOn: '2033-03-16',
};

describe('a client who wants their record restricted or erased', () => {
  it('asks without a reason, and sees how the request stands', async () => {
    const part = allIn(await ownPage(true), 'un-own-requests')[0]!;
    await answerTo('OwnRecordRequests', { ownRecordRequests: [] });
    await press(part, /^Ask to erase it$/);
    await fill(part, { words: '' });
    expect(variablesOf('AskAboutRecord')).toMatchObject({
      input: { kind: 'ERASURE', words: null },
    });
    await answerTo('AskAboutRecord', { askAboutRecord: { request: asked, problems: [] } });
    await answerTo('OwnRecordRequests', { ownRecordRequests: [asked] });
    expect(textOf(part)).toContain('Your request is sent.');
    expect(textOf(part)).toContain('Waits for an answer');
    expect(textOf(part)).not.toContain('Ask to erase it');
    await press(part, /^Take it back: Erase my record$/);
    expect(variablesOf('TakeBackRecordRequest')).toEqual({ id: 'q-1' });
    const back = { ...asked, outcome: 'TAKEN_BACK' };
    await answerTo('TakeBackRecordRequest', {
      takeBackRecordRequest: { request: back, problems: [] },
    });
    await answerTo('OwnRecordRequests', { ownRecordRequests: [back] });
    expect(textOf(part)).toContain('Your request is taken back.');
    expect(textOf(part)).toContain('Taken back by you');
    expect(textOf(part)).toContain('Ask to erase it');
  });

  it('reads the answer and what follows from it', async () => {
    const part = allIn(await ownPage(true), 'un-own-requests')[0]!;
    const reply = { answer: 'We will.', answeredAt: '2026-11-21T08:00:00.000Z' };
    const accepted = { ...asked, ...reply, outcome: 'ACCEPTED' };
    const declined = { ...accepted, id: 'q-2', kind: 'RESTRICTION', outcome: 'DECLINED' };
    await answerTo('OwnRecordRequests', { ownRecordRequests: [accepted, declined] });
    const [first, second] = allIn(part, 'li').map(textOf);
    expect(first).toContain('Accepted: to be erased, not before 16 March 2033“We will.”');
    expect(second).toContain('Restrict my record asked 20 Nov 2026Declined');
    expect(textOf(part)).toContain('Ask to erase it');
  });

  it('is told what failed, and keeps what was typed', async () => {
    const part = allIn(await ownPage(true), 'un-own-requests')[0]!;
    await answerTo('OwnRecordRequests', { ownRecordRequests: [] });
    await press(part, /^Ask to restrict it$/);
    await fill(part, { words: 'My cousin works here.' });
    await fail('AskAboutRecord', 'INTERNAL');
    expect(textOf(allIn(part, '[role=alert]')[0])).toContain('What you wrote is still here.');
    expect((allIn(part, 'textarea')[0] as HTMLTextAreaElement).value).toContain('cousin');
  });
});

async function staffPage(): Promise<HTMLElement> {
  const root = page(ClientConsent);
  expect(variablesOf('ConsentsOf')).toEqual({ clientId: 'c-1' });
  await answerTo('ConsentsOf', { consents: consentsOf(null) });
  await answerTo('CorrectionsOf', { correctionRequests: [request] });
  return root;
}

describe('what a client agrees to, for who treats them', () => {
  it('notes an answer on the client’s word', async () => {
    const root = await staffPage();
    await press(root, /^Note a yes/);
    expect(variablesOf('DecideConsent')).toMatchObject({
      input: { clientId: 'c-1', granted: true },
    });
  });

  it('answers a request for a correction', async () => {
    const root = await staffPage();
    const list = allIn(root, 'un-correction-list')[0]!;
    await press(list, /^Answer$/);
    await fill(list, { answer: '' });
    expect(textOf(allIn(list, '#answer-problem')[0])).toContain('Write an answer');
    await fill(list, { answer: 'Mended.' });
    expect(variablesOf('AnswerCorrection')).toEqual({
      input: { id: 'r-1', outcome: 'CORRECTED', answer: 'Mended.' },
    });
  });

  it('invites the client to their own record', async () => {
    const part = allIn(await staffPage(), 'un-invite-client')[0]!;
    await fill(part, { email: 'ana@client.example' });
    const link = { email: 'ana@client.example', name: 'Ana', expiresAt: look.at };
    const url = 'https://clinic.example/invitation#secret';
    await answerTo('InviteClient', { inviteClient: { link, url, problems: [] } });
    expect((allIn(part, '#client-link')[0] as HTMLInputElement).value).toBe(url);
  });

  it('knows nobody who is out of reach', async () => {
    const root = page(ClientConsent);
    await answerTo('ConsentsOf', { consents: null });
    expect(textOf(allIn(root, '.empty')[0])).toContain('No such client here');
  });
});
