import { TestBed } from '@angular/core/testing';
import { asked, playedServer, settled } from '../asked.testing';
import { KeptVisits, type KeptVisit } from '../kept-visits';
import { SignedIn, type Viewer } from '../viewer';
import { Outbox, type Sent } from './outbox';

const viewer: Viewer = {
  ...{ id: 'v-1', name: 'Kim Lee', role: 'PRACTITIONER', clientId: null, practitionerId: 't-1' },
  ...{
    mustSetUpSecondFactor: false,
    memberships: [],
    practice: { id: 'p-1', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  },
};
const tooMuch = { path: ['minutes'], code: 'OUT_OF_RANGE', message: 'Too much.' };
const stored = { recordSession: { sessionId: 's-1', replayed: false, problems: [] } };
const refused = { recordSession: { sessionId: null, replayed: false, problems: [tooMuch] } };

/** A visit of some minutes: to be sent, or taken back to be changed. */
const visitOf = (minutes: number, isToSend = true, version = 3) => ({
  ...{ clientId: 'c-1', episodeId: 'e-1', draft: { id: 's-1', minutes, version }, problems: [] },
  input: isToSend ? { id: 's-1', minutes, expectedVersion: version } : null,
});

async function begun() {
  TestBed.configureTestingModule({ providers: [...playedServer] });
  TestBed.inject(SignedIn).viewer.set(viewer);
  const [kept, outbox] = [TestBed.inject(KeptVisits), TestBed.inject(Outbox)];
  await settled();
  return { kept, outbox, now: () => kept.own()[0] as KeptVisit };
}

const minutesOf = (visit?: KeptVisit) => (visit?.draft as { minutes: number } | undefined)?.minutes;

describe('a visit on its way', () => {
  it('is forgotten once it is stored, and sent once', async () => {
    const { kept, outbox, now } = await begun();
    await kept.keep(visitOf(30));
    const question = asked('RecordVisit');

    expect(outbox.isSending(now())).toBe(true);
    const outcome = outbox.send(now());
    question.flush({ data: stored });
    expect(await outcome).toEqual({ state: 'STORED' });
    expect([kept.own(), outbox.storedFor()]).toEqual([[], 'c-1']);
    expect(outbox.isSending({ key: 'c-1/e-1' })).toBe(false);
  });

  it.each([
    ['stored', stored],
    ['refused', refused],
  ])('does not take with it what was changed before it was %s', async (_, came) => {
    const { kept, now } = await begun();
    await kept.keep(visitOf(30));
    const question = asked('RecordVisit');
    await kept.keep(visitOf(45, false));
    question.flush({ data: came });
    await settled();
    expect(minutesOf(now())).toBe(45);
    expect(now().problems).toEqual([]);
  });

  it('is sent again as it was changed, and answers what becomes of that', async () => {
    const { kept, outbox, now } = await begun();
    await kept.keep(visitOf(30));
    const first = asked('RecordVisit');
    await kept.keep(visitOf(45));
    let came: Sent | undefined;
    void outbox.send(now()).then((sent) => (came = sent));
    await settled();
    first.flush({ data: refused });
    await settled();
    expect(came).toBeUndefined();
    const second = asked('RecordVisit');
    expect(second.request.body).toMatchObject({ variables: { input: { minutes: 45 } } });
    second.flush({ data: stored });
    await settled();
    expect([came, kept.own()]).toEqual([{ state: 'STORED' }, []]);
  });

  it('is not sent again where only the visits that were seen differ', async () => {
    const { kept, outbox, now } = await begun();
    await kept.keep(visitOf(30));
    const first = asked('RecordVisit');
    await kept.keep(visitOf(30, true, 4));
    const outcome = outbox.send(now());
    first.flush({ data: stored });
    expect([await outcome, kept.own()]).toEqual([{ state: 'STORED' }, []]);
  });
});
