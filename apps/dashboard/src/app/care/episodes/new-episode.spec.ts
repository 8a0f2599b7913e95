import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { asked, playedServer, settled, textOf } from '../../asked.testing';
import { NewEpisode } from './new-episode';

function page(): HTMLElement {
  TestBed.configureTestingModule({
    providers: [...playedServer, provideRouter([{ path: '**', children: [] }])],
  });
  const fixture = TestBed.createComponent(NewEpisode);
  TestBed.tick();
  return fixture.nativeElement as HTMLElement;
}

function fill(shown: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const fields = shown.querySelectorAll<HTMLInputElement>(`[name=${name}]`);
    for (const field of fields) {
      if (field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
    }
  }
}

const press = (shown: HTMLElement, words: string) =>
  [...shown.querySelectorAll('button')].find((one) => textOf(one) === words)?.click();

const whole = {
  name: ' Ana ',
  condition: 'lbp',
  side: 'BOTH',
  durationWeeks: '0',
  openedOn: '2026-03-02',
};

describe('a new client', () => {
  it('is asked for what is missing before anything is sent', async () => {
    const shown = page();
    press(shown, 'Start only');
    await settled();
    const said = [...shown.querySelectorAll('.field-error')].map(textOf);
    expect(said).toEqual([
      'Give the client’s name.',
      'Choose what the care is about.',
      'Choose a side; “No side” where it has no meaning.',
    ]);
  });

  it('is sent whole, with zero weeks and the default schedule, and leads to the visit', async () => {
    const shown = page();
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    fill(shown, whole);
    press(shown, 'Start and record first visit');
    const sent = asked('RegisterClient');
    const { input } = (sent.request.body as { variables: { input: Sent } }).variables;
    expect(input).toMatchObject({
      ...{ name: 'Ana', reference: null, bornOn: null, sex: 'UNKNOWN' },
      episode: {
        ...{ condition: 'lbp', side: 'BOTH', openedOn: '2026-03-02', durationWeeks: 0 },
        plan: { reassessEveryDays: 42, reassessEverySessions: null, plannedSessions: null },
      },
    });
    sent.flush({ data: { registerClient: { episodeId: input.episode.id, problems: [] } } });
    await settled();
    expect(navigate).toHaveBeenCalledWith([
      ...['/clients', input.id, 'episodes', input.episode.id, 'visit'],
    ]);
  });

  it('shows the server’s problems beside their fields, wherever they lie in the input', async () => {
    const shown = page();
    fill(shown, whole);
    press(shown, 'Start only');
    const path = ['episode', 'plan', 'plannedSessions'];
    const problems = [{ path, code: 'OUT_OF_RANGE', message: 'Give a whole number.' }];
    asked('RegisterClient').flush({ data: { registerClient: { episodeId: null, problems } } });
    await settled();
    expect(textOf(shown.querySelector('#plannedSessions-problem'))).toBe('Give a whole number.');
  });
});

interface Sent {
  readonly id: string;
  readonly episode: { readonly id: string };
}
