import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { fail, playedServer, textOf } from '../asked.testing';
import { allIn, answerTo, fill, variablesOf } from '../form.testing';
import { RestrictedRecords } from './restricted-records';

function page(): Element {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
  const fixture = TestBed.createComponent(RestrictedRecords);
  TestBed.tick();
  return fixture.nativeElement as Element;
}

describe('the search for restricted records', () => {
  it('asks for nothing before somebody is looked for', async () => {
    const root = page();
    await fill(root, { search: 'An' });
    expect(textOf(allIn(root, '#search-problem')[0])).toBe('Type at least three characters.');
    await fill(root, { search: 'Ana' });
    expect(variablesOf('RestrictedRecords')).toMatchObject({ search: 'Ana' });
    const restrictedRecords = [
      { id: 'c-1', name: 'Ana Lindqvist', reference: '1042', openUntil: null },
    ];
    await answerTo('RestrictedRecords', { restrictedRecords });
    expect(textOf(allIn(root, 'li')[0])).toBe('Ana LindqvistNo. 1042restricted');
    expect(allIn(root, 'li a')[0]!.getAttribute('href')).toBe('/clients/c-1');
  });

  it('says that nobody was found, and what failed', async () => {
    const root = page();
    await fill(root, { search: 'Ana' });
    await answerTo('RestrictedRecords', { restrictedRecords: [] });
    expect(textOf(allIn(root, '.empty')[0])).toContain('No restricted record found');
    await fill(root, { search: 'Ben' });
    await fail('RestrictedRecords', 'INTERNAL');
    expect(textOf(allIn(root, '[role=alert]')[0])).toContain('could not be searched');
  });
});
