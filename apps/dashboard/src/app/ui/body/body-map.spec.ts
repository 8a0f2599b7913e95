import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { triggerPoints } from '@unknot/charts/trigger-points';
import { triggerPointExamples } from '@unknot/charts/trigger-points.example';
import type { ChosenSite } from './body-mark';
import { BodyMap } from './body-map';

const five = triggerPoints(triggerPointExamples['five points over six sessions']!);
const hip = triggerPoints(triggerPointExamples['pain areas, and two points of one muscle']!);

async function shown(inputs: Record<string, unknown>) {
  const fixture = TestBed.createComponent(BodyMap);
  fixture.componentRef.setInput('label', 'A body');
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const chosen: ChosenSite[] = [];
  fixture.componentInstance.choose.subscribe((site) => chosen.push(site));
  await fixture.whenStable();
  return { fixture, chosen };
}

type Shown = ComponentFixture<BodyMap>;
const all = (fixture: Shown, selector: string) => [
  ...(fixture.nativeElement as HTMLElement).querySelectorAll(selector),
];
const namesOf = (fixture: Shown) =>
  all(fixture, '.target').map((target) => target.getAttribute('aria-label'));
const target = (fixture: Shown, site: string) => {
  const [found] = all(fixture, `[data-site="${site}"]`);
  if (found === undefined) throw new Error(`There is no ${site}.`);
  return found;
};

async function press(fixture: Shown, site: string, key: string): Promise<void> {
  target(fixture, site).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  await fixture.whenStable();
}

describe('the body map', () => {
  it('names every muscle with its side and what was found, and tells gone from not examined', async () => {
    const { fixture } = await shown({ marks: five.sessions[2]?.marks, view: 'BACK' });
    const names = namesOf(fixture);
    expect(names).toContain('Upper trapezius, left, trigger point 3 of 5');
    expect(names).toContain('Splenius capitis, right, examined, no trigger point');
    expect(names).toContain('Splenius capitis, left, not examined');
    expect(names).toContain('Levator scapulae, left, not examined');
  });

  it('draws a number for a point, a cross for one that is gone, and nothing for the rest', async () => {
    const { fixture } = await shown({ marks: five.sessions[2]?.marks, view: 'BACK' });
    const marks = all(fixture, '.mark').map(
      (mark) => mark.textContent.trim() || mark.querySelectorAll('path').length,
    );
    expect(marks.map(String).sort()).toEqual(['1', '3', '4']);
    expect(all(fixture, '.severity-0 path')).toHaveLength(1);
    expect(all(fixture, '.severity-0 text')).toHaveLength(0);
    expect(all(fixture, '.zone').length).toBe(0);
  });

  it('names both points of one muscle, and tints what hurts, a zero without a tint', async () => {
    const { fixture } = await shown({
      marks: hip.sessions[0]?.marks,
      areas: hip.sessions[0]?.areas,
      zones: hip.sessions[0]?.zones,
      view: 'BACK',
    });
    expect(namesOf(fixture)).toContain(
      'Gluteus medius, right, point 1: trigger point 4 of 5; point 2: trigger point 2 of 5',
    );
    expect(all(fixture, '.area:not(.none)')).toHaveLength(2);
    expect(all(fixture, '.score').map(({ textContent }) => textContent.trim())).toEqual(['6', '3']);
    expect(all(fixture, '.zone')).toHaveLength(2);

    fixture.componentRef.setInput('areas', hip.sessions[1]?.areas);
    await fixture.whenStable();
    expect(all(fixture, '.area.none')).toHaveLength(1);
    expect(all(fixture, '.score').map(({ textContent }) => textContent.trim())).toEqual(['0']);
  });

  it('is one step for the Tab key, from which arrows lead on', async () => {
    const { fixture } = await shown({ marks: five.sessions[2]?.marks, view: 'BACK' });
    const reachable = () =>
      all(fixture, '.target[tabindex="0"]').map((each) => each.getAttribute('data-site'));
    const first = reachable()[0] ?? '';
    expect(reachable()).toHaveLength(1);
    expect(first).toMatch(/^upper_trapezius/);
    await press(fixture, first, 'ArrowDown');
    expect(reachable()).toHaveLength(1);
    expect(reachable()).not.toEqual([first]);
    expect(document.activeElement).toBe(target(fixture, reachable()[0] ?? ''));
  });

  it('says what was chosen, by key and by a press that has no place', async () => {
    const { fixture, chosen } = await shown({ view: 'FRONT' });
    await press(fixture, 'deltoid/LEFT', 'Enter');
    await press(fixture, 'deltoid/RIGHT', ' ');
    target(fixture, 'tfl/LEFT')
      .querySelector('path')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(chosen).toEqual([
      { kind: 'MUSCLE', site: 'deltoid', side: 'LEFT' },
      { kind: 'MUSCLE', site: 'deltoid', side: 'RIGHT' },
      { kind: 'MUSCLE', site: 'tfl', side: 'LEFT' },
    ]);
  });

  it('offers regions in place of muscles, with the pain that was shown there', async () => {
    const { fixture, chosen } = await shown({
      targets: 'REGION',
      areas: hip.sessions[1]?.areas,
      view: 'BACK',
    });
    expect(namesOf(fixture)).toContain('Low back, felt 0 of 10');
    expect(namesOf(fixture)).toContain('Thigh, left');
    await press(fixture, 'lumbar/MIDLINE', 'Enter');
    expect(chosen).toEqual([{ kind: 'REGION', site: 'lumbar', side: 'MIDLINE' }]);
  });

  it('shows what is chosen, and offers all of it as a list too', async () => {
    const { fixture, chosen } = await shown({
      listed: true,
      chosen: { kind: 'MUSCLE', site: 'soleus', side: 'LEFT' },
      view: 'BACK',
    });
    expect(target(fixture, 'soleus/LEFT').getAttribute('aria-pressed')).toBe('true');
    expect(all(fixture, '[aria-pressed="true"].target')).toHaveLength(1);
    const [select] = all(fixture, 'select') as HTMLSelectElement[];
    expect(select?.value).toBe('soleus/LEFT');
    expect(all(fixture, 'option')).toHaveLength(1 + 2 * 38);
    select!.value = 'masseter/RIGHT';
    select!.dispatchEvent(new Event('change'));
    expect(chosen).toEqual([{ kind: 'MUSCLE', site: 'masseter', side: 'RIGHT' }]);
  });

  it('turns to another view, and says how many marks each shows', async () => {
    const { fixture } = await shown({ marks: five.sessions[2]?.marks });
    const texts = all(fixture, '.views button').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(texts).toEqual(['Front 2 marked', 'Back 3 marked', 'Left 3 marked', 'Right 1 marked']);
    (all(fixture, '.views button')[1] as HTMLButtonElement).click();
    await fixture.whenStable();
    expect(all(fixture, 'svg')[0]?.getAttribute('data-view')).toBe('BACK');
    expect(all(fixture, '[style]')).toEqual([]);
  });
});
