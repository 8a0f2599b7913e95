import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { settled } from '../asked.testing';
import { allIn } from '../form.testing';
import { NumberChips } from './number-chips';

@Component({
  imports: [NumberChips],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div data-stops>
      <un-number-chips label="First" [value]="first()" [ghost]="6" (chosen)="first.set($event)" />
      <un-number-chips label="Second" [top]="5" [value]="second()" (chosen)="second.set($event)" />
    </div>
  `,
})
class TwoQuestions {
  readonly first = signal<number | null>(null);
  readonly second = signal<number | null>(null);
}

async function made() {
  const fixture = TestBed.createComponent(TwoQuestions);
  document.body.append(fixture.nativeElement as HTMLElement);
  await settled();
  const groups = allIn(fixture.nativeElement, '[role=radiogroup]');
  const chipsOf = (nth: number) => allIn(groups[nth], '[role=radio]');
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    await settled();
  };
  return { page: fixture.componentInstance, groups, chipsOf, press };
}

describe('chips of numbers', () => {
  beforeAll(() => {
    // The page of the tests has no size to scroll in.
    HTMLElement.prototype.scrollIntoView = () => undefined;
  });

  it('begin at what was last, take nothing of it, and go on by a digit', async () => {
    const { page, groups, chipsOf, press } = await made();
    expect(chipsOf(0).map((chip) => chip.tabIndex)).toEqual([
      ...[-1, -1, -1, -1, -1, -1, 0],
      ...[-1, -1, -1, -1],
    ]);
    expect(page.first()).toBeNull();
    chipsOf(0)[6]?.focus();
    await press('4');
    expect(page.first()).toBe(4);
    expect(groups[1]?.contains(document.activeElement)).toBe(true);
  });

  it('wait after a 1 for a 0', async () => {
    const { page, groups, chipsOf, press } = await made();
    chipsOf(0)[6]?.focus();
    await press('1');
    expect(page.first()).toBe(1);
    expect(groups[0]?.contains(document.activeElement)).toBe(true);
    await press('0');
    expect(page.first()).toBe(10);
    expect(groups[1]?.contains(document.activeElement)).toBe(true);
  });

  it('take a choice back by the same tap, and no number there is not', async () => {
    const { page, chipsOf, press } = await made();
    chipsOf(1)[3]?.click();
    await settled();
    expect(page.second()).toBe(3);
    chipsOf(1)[3]?.click();
    await settled();
    expect(page.second()).toBeNull();
    chipsOf(1)[0]?.focus();
    await press('9');
    expect(page.second()).toBeNull();
    await press('0');
    expect(page.second()).toBe(0);
  });
});
