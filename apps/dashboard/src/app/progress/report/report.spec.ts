import { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { reportExample } from '@unknot/charts/report/report-example';
import { answer, asked, playedServer, settled, textOf } from '../../asked.testing';
import { SignedIn } from '../../viewer';
import { Report } from './report';
import { ReportChart } from './report-chart';

/** Stands in for the chart: the test environment cannot draw. */
@Component({
  selector: 'un-report-chart',
  template: '{{ figure()?.title ?? missing() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PretendedChart {
  readonly figure = input<{ readonly title: string }>();
  readonly missing = input('');
  readonly room = input(0);
}

const report = { ...reportExample, clientId: 'c-1', episodeId: 'e-1' };

function page(clientId?: string): ComponentFixture<Report> {
  TestBed.configureTestingModule({ providers: [...playedServer, provideRouter([])] });
  TestBed.overrideComponent(Report, {
    remove: { imports: [ReportChart] },
    add: { imports: [PretendedChart] },
  });
  TestBed.inject(SignedIn).viewer.set({
    ...{ id: 'a-1', name: 'Kim', role: 'CLIENT', clientId: 'c-own', practitionerId: null },
    ...{ mustSetUpSecondFactor: false, memberships: [] },
    practice: { id: 'p', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  });
  const fixture = TestBed.createComponent(Report);
  fixture.componentRef.setInput('clientId', clientId);
  TestBed.tick();
  return fixture;
}

const rootOf = (fixture: ComponentFixture<Report>) => fixture.nativeElement as HTMLElement;
const press = (root: HTMLElement, selector: string) =>
  root.querySelector<HTMLElement>(selector)?.click();

/** Answers the open question, which has to ask for these. */
async function answerAsked(variables: object): Promise<void> {
  const question = asked('ReportOnEpisode');
  expect(question.request.body).toMatchObject({ variables });
  question.flush({ data: { report }, errors: [] });
  await settled();
}

describe('the one page', () => {
  it('shows everything in its fixed order', async () => {
    const fixture = page('c-1');
    await answer('ReportOnEpisode', { report });
    const words = textOf(rootOf(fixture).querySelector('article'));
    const order = [
      'Riverside Myotherapy',
      '1 River Road · 03 5550 0000',
      'Progress report for the doctor: Kim Lee',
      'No. C-7',
      '6 of 6 sessions measured',
      'Better: 3 lower than at the start',
      'Important difference',
      'Numeric pain rating, average, neck',
      'Range of motion now',
      'Trigger points, first and latest',
      'Goals',
      'What was done',
      'Plan',
      'A call needs three readings.',
      `Data ${'a'.repeat(64)}`,
    ];
    const places = order.map((text) => words.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places.slice(0, 7)).toEqual(places.slice(0, 7).toSorted((a, b) => a - b));
    expect(places.slice(8)).toEqual(places.slice(8).toSorted((a, b) => a - b));
    expect(rootOf(fixture).querySelectorAll('un-report-body-map')).toHaveLength(2);
  });

  it('is asked for again for somebody else, and is taken as the file of what is shown', async () => {
    const root = rootOf(page('c-1'));
    await answer('ReportOnEpisode', { report: { ...report, audience: 'CLIENT' } });
    press(root, 'input[value=DOCTOR]');
    TestBed.tick();
    await answerAsked({ clientId: 'c-1', episodeId: null, audience: 'DOCTOR' });
    press(root, 'input[value=LETTER]');
    press(root, '.button.primary');
    await Promise.resolve();
    const { request } = TestBed.inject(HttpTestingController).expectOne(
      ({ url }) => url === '/clients/c-1/report.pdf',
    );
    expect(request.params.toString()).toBe('episode=e-1&audience=DOCTOR&paper=LETTER');
  });

  it('is a client’s own where the address names nobody, without a choice of for whom', async () => {
    const root = rootOf(page());
    await answerAsked({ clientId: 'c-own', audience: 'CLIENT' });
    expect(root.querySelector('[name=audience]')).toBeNull();
    expect(textOf(root.querySelector('h1'))).toBe('My report');
  });

  it('says that there is none where nobody is found', async () => {
    const root = rootOf(page('c-9'));
    await answer('ReportOnEpisode', { report: null });
    expect(textOf(root)).toContain('No such report here');
  });
});
