import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { settled, textOf } from '../asked.testing';
import { emptyForm, type DraftForm, type FormQuestionnaire } from './questionnaire-draft';
import { QuestionnaireSheet, type SheetData } from './questionnaire-sheet';

const lefs: FormQuestionnaire = {
  ...{ measure: 'lefs', name: 'A leg scale', recall: 'today', unit: 'of 8', min: 0, max: 8 },
  ...{ site: 'whole_body', side: 'NONE', items: 2, lowest: 0, highest: 4, fewest: 2 },
  ...{ questions: ['Squatting', 'Hopping'], lead: 'Any difficulty with:', credit: 'Somebody' },
  choices: [0, 1, 2, 3, 4].map((value) => ({ value, words: `words ${value}` })),
  ...{ source: 'here', near: true, due: false, last: null, lastOn: null, lastUnscored: '' },
};
const paper: FormQuestionnaire = {
  ...{ ...lefs, measure: 'peg', name: 'PEG', items: 3, highest: 10, fewest: 3, max: 10 },
  ...{ questions: [], choices: [], lead: '', credit: '' },
};

async function sheet(questionnaire: FormQuestionnaire, start: Partial<DraftForm> = {}) {
  const draft = signal<DraftForm>({ ...emptyForm(), ...start });
  let closed = 0;
  const data: SheetData = { questionnaire, draft, change: (next) => draft.set(next) };
  TestBed.configureTestingModule({
    providers: [
      { provide: DIALOG_DATA, useValue: data },
      { provide: DialogRef, useValue: { close: () => (closed += 1) } },
    ],
  });
  const fixture = TestBed.createComponent(QuestionnaireSheet);
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  await settled();
  const press = async (key: string) => {
    root.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await settled();
  };
  const tap = async (words: string) => {
    const button = [...root.querySelectorAll('button')].find((one) => textOf(one).includes(words));
    if (button === undefined) throw new Error(`no button ${words}`);
    button.click();
    await settled();
  };
  return { root, draft, press, tap, closed: () => closed };
}

it('takes answers by digits, 0 among them, and finishes', async () => {
  const { root, draft, press, tap, closed } = await sheet(lefs);
  expect(textOf(root)).toContain('Squatting');
  await press('0');
  expect(textOf(root)).toContain('Hopping');
  await press('7');
  expect(textOf(root)).toContain('Hopping');
  await press('4');
  expect(draft()).toMatchObject({ answers: { 1: 0, 2: 4 }, finished: false, total: null });
  await tap('Finish');
  expect(draft().finished).toBe(true);
  expect(closed()).toBe(1);
});

it('goes on where somebody was, and says what is missing', async () => {
  const { root, draft, tap } = await sheet(lefs, { answers: { 1: 3 } });
  expect(textOf(root)).toContain('Hopping');
  await tap('Leave unanswered');
  expect(textOf(root)).toContain('No score: 1 of 2 answered, all are needed.');
  expect(draft().answers).toEqual({ 1: 3 });
});

it('counts a list where nothing is ticked as finished only when somebody says so', async () => {
  const list = { ...lefs, measure: 'rmdq', highest: 1, fewest: 0 };
  const { draft, tap, root } = await sheet(list);
  expect(draft().finished).toBe(false);
  root.querySelectorAll<HTMLInputElement>('input')[1]?.click();
  await settled();
  expect(draft().answers).toEqual({ 2: 1 });
  root.querySelectorAll<HTMLInputElement>('input')[1]?.click();
  await settled();
  await tap('None of these today');
  expect(draft()).toMatchObject({ answers: {}, finished: true });
});

describe('a form on paper', () => {
  it('takes the total within its scale, and 0 as a value', async () => {
    const { root, draft } = await sheet(paper);
    expect(textOf(root)).toContain('Get it from: here');
    const box = root.querySelector<HTMLInputElement>('#total');
    const type = async (text: string) => {
      if (box === null) throw new Error('no field');
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await settled();
    };
    await type('11');
    expect(draft().total).toBeNull();
    expect(textOf(root)).toContain('A number from 0 to 10.');
    await type('0');
    expect(draft().total).toBe(0);
    await type('');
    expect(draft().total).toBeNull();
  });

  it('takes its answers by number, a 1 and a 0 as 10', async () => {
    const { draft, tap, press } = await sheet(paper);
    await tap('Enter the 3 answers instead');
    await press('1');
    await press('0');
    await press('5');
    expect(draft().answers).toEqual({ 1: 10, 2: 5 });
  });
});
