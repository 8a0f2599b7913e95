import { TestBed } from '@angular/core/testing';
import { heatStrip } from '@unknot/charts/heat-strip';
import { triggerPoints } from '@unknot/charts/trigger-points';
import { triggerPointExamples } from '@unknot/charts/trigger-points.example';
import { textOf } from '../../asked.testing';
import { BodyTimeline } from './body-timeline';
import { HeatStripFigure } from './heat-strip-figure';

const example = (name: string) => triggerPointExamples[name]!;

async function timeline(name: string) {
  const fixture = TestBed.createComponent(BodyTimeline);
  fixture.componentRef.setInput('map', triggerPoints(example(name)));
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    host.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)?.click();
    await fixture.whenStable();
  };
  const items = () => [...host.querySelectorAll('.list li')].map((item) => textOf(item));
  return { fixture, host, press, items };
}

async function strip(name: string) {
  const fixture = TestBed.createComponent(HeatStripFigure);
  fixture.componentRef.setInput('strip', heatStrip(example(name)));
  await fixture.whenStable();
  return { fixture, host: fixture.nativeElement as HTMLElement };
}

describe('the body over the sessions', () => {
  it('begins at the latest session and goes back and forth, and not beyond the ends', async () => {
    const { host, press } = await timeline('five points over six sessions');
    const when = () => textOf(host.querySelector('output'));
    expect(when()).toBe('Session 6, 9 Feb 2026');
    await press('Next session');
    expect(when()).toBe('Session 6, 9 Feb 2026');
    await press('Previous session');
    expect(when()).toBe('Session 5, 2 Feb 2026');
  });

  it('lists beside the picture what the picture shows', async () => {
    const { items, press } = await timeline('five points over six sessions');
    expect(items()).toEqual([
      '× Upper trapezius, left examined, no trigger point',
      '2 Levator scapulae, left trigger point 2 of 5',
      '1 Infraspinatus, left trigger point 1 of 5; travels to shoulder, upper arm',
      '× Scalenes, left examined, no trigger point',
    ]);
    await press('Previous session');
    expect(items()).toHaveLength(4);
  });

  it('keeps the side that one looks from when the session changes', async () => {
    const { host, press, fixture } = await timeline('five points over six sessions');
    host.querySelectorAll<HTMLButtonElement>('.views button')[2]?.click();
    await fixture.whenStable();
    await press('Previous session');
    expect(host.querySelector('svg')?.getAttribute('data-view')).toBe('LEFT');
  });

  it('tells of a muscle that is chosen, also that it was not examined', async () => {
    const { host, fixture } = await timeline('five points over six sessions');
    const choose = async (site: string) => {
      host
        .querySelector(`[data-site="${site}"]`)
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await fixture.whenStable();
      return textOf(host.querySelector('.told'));
    };
    expect(host.querySelector('svg')?.getAttribute('data-view')).toBe('BACK');
    expect(await choose('levator_scapulae/LEFT')).toBe(
      'Levator scapulae, left, trigger point 2 of 5.',
    );
    expect(host.querySelectorAll('li.chosen')).toHaveLength(1);
    expect(await choose('levator_scapulae/RIGHT')).toBe(
      'Levator scapulae, right, not examined in this session.',
    );
    expect(await choose('levator_scapulae/RIGHT')).toBe('');
  });

  it('says that nothing was examined, and shows no body', async () => {
    const { host } = await timeline('empty');
    expect(textOf(host.querySelector('.empty'))).toBe('No trigger points were examined yet');
    expect(host.querySelectorAll('svg, input')).toHaveLength(0);
  });
});

describe('the strip', () => {
  it('shows zero as a zero, and says where nobody looked', async () => {
    const { host } = await strip('five points over six sessions');
    const row = [...host.querySelectorAll('tbody tr')].at(-1);
    expect(textOf(row?.querySelector('th'))).toBe('Splenius capitis, right');
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => textOf(cell))).toEqual([
      ...['2', '1', '0', '0', 'not examined', 'not examined'],
    ]);
    expect(row?.querySelectorAll('.unexamined')).toHaveLength(2);
  });

  it('shows fifteen rows, and the rest when asked', async () => {
    const { host, fixture } = await strip('more points than rows');
    expect(host.querySelectorAll('tbody tr')).toHaveLength(15);
    const more = [...host.querySelectorAll('button')].find((each) => textOf(each) === '3 more');
    more?.click();
    await fixture.whenStable();
    expect(host.querySelectorAll('tbody tr')).toHaveLength(18);
  });

  it('leads to a session', async () => {
    const { host, fixture } = await strip('five points over six sessions');
    host.querySelectorAll<HTMLButtonElement>('thead button')[1]?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.session()).toBe('session-2');
    expect(host.querySelectorAll('[aria-pressed=true]')).toHaveLength(1);
  });
});
