import { DialogModule } from '@angular/cdk/dialog';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportReport } from '@unknot/domain/exchange/report';
import { answer, fail, playedServer, settled, textOf } from '../asked.testing';
import { Imports } from './imports';

const report: ImportReport = {
  fileName: 'hips.csv',
  fileHash: 'ab',
  mapName: 'hip-stretching',
  rowsRead: 40,
  acceptedRows: 38,
  flaggedRows: 1,
  refusedRows: 1,
  readings: 318,
  absentReadings: 0,
  techniques: 0,
  clients: 39,
  episodes: 39,
  findings: [
    {
      code: 'OUT_OF_RANGE',
      severity: 'REFUSED',
      column: 'fbef',
      total: 7,
      first: [
        {
          line: 16,
          column: 'fbef',
          code: 'OUT_OF_RANGE',
          severity: 'REFUSED',
          message: '213 ° is outside −30 to 200 °.',
        },
      ],
    },
  ],
  assumptions: ['Angles are in degrees.'],
  stored: null,
};

const hips = {
  id: 'i-1',
  fileName: 'hips.csv',
  mapName: 'hip-stretching',
  importedAt: '2026-11-20T22:15:00.000Z',
  undoneAt: null,
  acceptedRows: 40,
  flaggedRows: 0,
  refusedRows: 0,
  readings: 320,
  clients: 39,
};

const answered = (imports: object[]) => ({
  imports,
  importMaps: [{ name: 'hip-stretching', title: 'Hip range of motion', description: 'Angles.' }],
});

async function page(imports: object[] = []): Promise<ComponentFixture<Imports>> {
  TestBed.configureTestingModule({
    imports: [DialogModule],
    providers: [...playedServer, provideRouter([])],
  });
  const fixture = TestBed.createComponent(Imports);
  TestBed.tick();
  await answer('Imports', answered(imports));
  return fixture;
}

const elementsOf = (root: Element, selector: string) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

function button(words: RegExp, root: Element = document.body): HTMLElement {
  const found = elementsOf(root, 'button').find((each) => words.test(textOf(each)));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
}

async function choose(fixture: ComponentFixture<Imports>): Promise<void> {
  const box = elementsOf(fixture.nativeElement as Element, '#file')[0]!;
  const files = { 0: new File(['a,b\n1,2\n'], 'hips.csv'), length: 1 };
  Object.defineProperty(box, 'files', { value: files, configurable: true });
  box.dispatchEvent(new Event('change'));
  await settled();
}

const sent = () => TestBed.inject(HttpTestingController).expectOne('/imports');

async function checked(fixture: ComponentFixture<Imports>): Promise<void> {
  await choose(fixture);
  button(/^Check$/).click();
  await settled();
  sent().flush(report);
  await settled();
}

describe('importing a file', () => {
  it('checks nothing before a file is chosen', async () => {
    const fixture = await page();
    button(/^Check$/).click();
    await settled();
    TestBed.inject(HttpTestingController).expectNone('/imports');
    expect(textOf(fixture.nativeElement)).toContain('Choose a file first.');
  });

  it('checks without storing, the fields before the file', async () => {
    const fixture = await page();
    await choose(fixture);
    button(/^Check$/).click();
    await settled();
    const form = sent().request.body as FormData;
    expect([...form.keys()]).toEqual(['map', 'store', 'encoding', 'file']);
    expect(form.get('map')).toBe('hip-stretching');
    expect(form.get('store')).toBe('false');
  });

  it('names line, column and reason, and how many more there are', async () => {
    const fixture = await page();
    await checked(fixture);
    const text = textOf(elementsOf(fixture.nativeElement as Element, 'un-import-report')[0]);
    const cells = elementsOf(fixture.nativeElement as Element, 'un-import-report td').map(textOf);
    expect(cells.slice(0, 4)).toEqual(['Left out', '16', 'fbef', '213 ° is outside −30 to 200 °.']);
    expect(text).toContain('and 6 more of this kind');
    expect(text).toContain('Angles are in degrees.');
  });

  it('stores only when asked, and then shows the list anew', async () => {
    const fixture = await page();
    await checked(fixture);
    button(/^Store 318 readings$/).click();
    await settled();
    const request = sent();
    expect((request.request.body as FormData).get('store')).toBe('true');
    request.flush({ ...report, stored: { importId: 'i-1', readings: 300, clients: 39 } });
    await settled();
    await answer('Imports', answered([hips]));
    expect(textOf(fixture.nativeElement)).toContain(
      'Stored 300 readings of 39 clients. 18 readings had been imported before.',
    );
    expect(elementsOf(fixture.nativeElement as Element, '.imports li')).toHaveLength(1);
  });

  it('says that nothing was stored where the file is refused', async () => {
    const fixture = await page();
    await choose(fixture);
    button(/^Check$/).click();
    await settled();
    sent().flush(
      { code: 'BAD_INPUT', message: 'There is no column "fbef".' },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settled();
    const notice = textOf(elementsOf(fixture.nativeElement as Element, '[role=alert]')[0]);
    expect(notice).toContain('There is no column "fbef". Nothing of this file was stored.');
  });
});

describe('undoing an import', () => {
  it('asks once more, and keeps the import where the answer is no', async () => {
    await page([hips]);
    button(/^Undo import of hips.csv$/).click();
    await settled();
    expect(textOf(elementsOf(document.body, '.dialog')[0])).toContain('320 readings of 39 clients');
    button(/^Keep it$/).click();
    await settled();
    TestBed.inject(HttpTestingController).expectNone('/graphql');
  });

  it('takes it back, and says so', async () => {
    const fixture = await page([hips]);
    button(/^Undo import of hips.csv$/).click();
    await settled();
    button(/^Undo import$/).click();
    await settled();
    await answer('UndoImport', { undoImport: { import: { id: 'i-1' }, problems: [] } });
    await answer('Imports', answered([{ ...hips, undoneAt: '2026-11-21T08:00:00.000Z' }]));
    const text = textOf(fixture.nativeElement);
    expect(text).toContain('hips.csv was taken back.');
    expect(elementsOf(fixture.nativeElement as Element, '.imports button')).toEqual([]);
  });

  it('says that it stands where it could not be undone', async () => {
    const fixture = await page([hips]);
    button(/^Undo import of hips.csv$/).click();
    await settled();
    button(/^Undo import$/).click();
    await settled();
    await fail('UndoImport', 'INTERNAL');
    const notice = textOf(elementsOf(fixture.nativeElement as Element, '[role=alert]')[0]);
    expect(notice).toContain('hips.csv could not be taken back.');
    expect(notice).toContain('It stands as it was.');
  });
});
