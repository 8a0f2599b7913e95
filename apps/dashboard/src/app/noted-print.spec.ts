import { jest } from '@jest/globals';
import {
  EnvironmentInjector,
  createEnvironmentInjector,
  runInInjectionContext,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';
import { fail, playedServer, settled } from './asked.testing';
import { answerTo, variablesOf } from './form.testing';
import { NotedPrint } from './noted-print';

const noted = { notePrint: { noted: true, problems: [] } };
const begin = () => window.dispatchEvent(new Event('beforeprint'));
const nothingAsked = () => TestBed.inject(HttpTestingController).verify();

let printed: ReturnType<typeof jest.spyOn>;
let page: EnvironmentInjector;
beforeEach(() => {
  TestBed.configureTestingModule({ providers: playedServer });
  // As browsers do it: the event comes while they print.
  printed = jest.spyOn(window, 'print').mockImplementation(() => void begin());
  page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
});
afterEach(() => {
  page.destroy();
  printed.mockRestore();
});

const printOf = (clientId: string | undefined) =>
  runInInjectionContext(page, () => new NotedPrint(() => clientId));

describe('a print of a record', () => {
  it('is noted once by our own button, before it', async () => {
    const print = printOf('c-1');
    const done = print.print();
    expect(printed).not.toHaveBeenCalled();
    expect(variablesOf('NotePrint')).toEqual({ clientId: 'c-1' });
    await answerTo('NotePrint', noted);
    await done;
    expect(printed).toHaveBeenCalledTimes(1);
    nothingAsked();
  });

  it('is noted from the keys of the browser too, each time', async () => {
    printOf('c-1');
    begin();
    await answerTo('NotePrint', noted);
    begin();
    await answerTo('NotePrint', noted);
    nothingAsked();
  });

  it('does not happen by our button where it cannot be noted, and says so', async () => {
    const print = printOf('c-1');
    const done = print.print();
    await fail('NotePrint', 'INTERNAL');
    await done;
    expect(printed).not.toHaveBeenCalled();
    expect(print.sending.failure()?.kind).toBe('FAULT');
    begin();
    await answerTo('NotePrint', noted);
  });

  it('is not noted where no record is shown, nor after the page was left', async () => {
    printOf(undefined);
    printOf('c-1');
    page.destroy();
    begin();
    await settled();
    nothingAsked();
    page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  });
});
