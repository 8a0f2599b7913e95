import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { answer, asked, playedServer, settled, textOf } from '../asked.testing';
import { KeptVisits, type KeptVisit } from '../kept-visits';
import { SignedIn, type Viewer } from '../viewer';
import { Outbox } from './outbox';
import { Visit } from './visit';
import { emptyDraft, type Form, type VisitDraft } from './visit-draft';
import { inputOf } from './visit-input';

const viewer: Viewer = {
  ...{ id: 'v-1', name: 'Kim Lee', role: 'PRACTITIONER', clientId: null, practitionerId: 't-1' },
  ...{
    mustSetUpSecondFactor: false,
    memberships: [],
    practice: { id: 'p-1', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  },
};
const form: Form = {
  ...{ clientId: 'c-1', clientName: 'A client', clientReference: null, episodeId: 'e-1' },
  ...{ conditionName: 'Neck pain', side: 'NONE', site: 'neck', version: 3, today: '2026-03-09' },
  ...{ timeZone: 'Australia/Melbourne', lastVisit: null, measures: [], triggerPoints: [] },
  ...{
    postures: [],
    painAreas: [],
    questionnaires: [],
    goals: [],
    exercises: [],
    muscleChoices: [],
  },
  ...{ techniqueChoices: [], regionChoices: [], postureChoices: [] },
};
const technique = {
  ...{ technique: 'myofascial', name: 'Myofascial release', site: 'neck', siteName: 'Neck' },
  ...({ side: 'NONE', minutes: 10 } as const),
};
const draft: VisitDraft = {
  ...emptyDraft(form, '2026-03-09T01:00:00.000Z'),
  techniques: [technique],
};

async function page(visit: Partial<KeptVisit> = {}, shown = form) {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  TestBed.inject(SignedIn).viewer.set(viewer);
  const kept = TestBed.inject(KeptVisits);
  TestBed.inject(Outbox);
  await settled();
  await kept.keep({
    ...{ clientId: 'c-1', episodeId: 'e-1', draft, input: null, problems: [], ...visit },
  });
  const fixture = TestBed.createComponent(Visit);
  fixture.componentRef.setInput('clientId', 'c-1');
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  await answer('VisitForm', { visitForm: shown });
  const named = (words: string) =>
    [...root.querySelectorAll('button')].find((button) => textOf(button).startsWith(words));
  return { root, kept, named };
}

it('offers no change of a visit that is being sent by itself', async () => {
  const { root, named } = await page({ input: inputOf(draft, form) });
  const question = asked('RecordVisit');
  expect(textOf(root)).toContain('It is being sent');
  expect(named('Change it')).toBeUndefined();
  question.error(new ProgressEvent('error'));
  await settled();
  expect(textOf(root)).not.toContain('It is being sent');
  expect(named('Change it')).toBeDefined();
});

// No database is here: what is entered lasts until the page is left.
it('says plainly that nothing is kept on a device that keeps nothing', async () => {
  const { root } = await page({ input: inputOf(draft, form) });
  asked('RecordVisit').error(new ProgressEvent('error'));
  await settled();
  expect(textOf(root)).toContain('This device could not keep it');
  expect(textOf(root)).not.toMatch(/(is|draft) kept on this device/i);
});

describe('a visit that was begun before that of somebody else', () => {
  const later: Form = { ...form, version: 4 };
  const conflict = {
    path: ['expectedVersion'],
    code: 'CHANGED_MEANWHILE',
    message: 'Another one.',
  };
  const refusal = { recordSession: { sessionId: null, replayed: false, problems: [conflict] } };
  const versionSent = () => {
    const question = asked('RecordVisit');
    return [question.request.body.variables.input.expectedVersion as number, question] as const;
  };

  it('says what it has seen until the person asks for the other one', async () => {
    const { root, named } = await page({}, later);
    named('Save visit')?.click();
    await settled();
    const [seen, first] = versionSent();
    expect(seen).toBe(3);
    first.flush({ data: refusal });
    await settled();
    expect(textOf(root)).toContain('Another one. Nothing of either was lost.');
    named('Save visit')?.click();
    await settled();
    const [stillSeen, second] = versionSent();
    expect(stillSeen).toBe(3);
    second.flush({ data: refusal });
    await settled();
    named('Show the visit of the other')?.click();
    await answer('VisitForm', { visitForm: { ...later, version: 5 } });
    expect(textOf(root)).not.toContain('Another one.');
    named('Save visit')?.click();
    await settled();
    expect(versionSent()[0]).toBe(5);
  });

  it('still says so when the form of the other could not be loaded', async () => {
    const { named, kept } = await page({ problems: [conflict] }, later);
    named('Show the visit of the other')?.click();
    asked('VisitForm').error(new ProgressEvent('error'));
    await settled();
    expect(kept.own()[0]).toMatchObject({ draft: { version: 3 }, problems: [conflict] });
  });
});
