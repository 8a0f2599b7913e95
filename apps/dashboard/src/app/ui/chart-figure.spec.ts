import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import type { Drawing, Figure } from '@unknot/charts/figure';
import { painLine } from '@unknot/charts/pain-line';
import { painLineExamples } from '@unknot/charts/pain-line.example';
import { ChartCanvas } from './chart-canvas';
import type { DrawnPoint, PlacedPoint } from './chart-canvas';
import { ChartFigure } from './chart-figure';
import { DataTable } from './data-table';

/** Stands in for the canvas: the test environment cannot draw. It places each point where its number says. */
@Component({
  selector: 'un-chart-canvas',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class PretendedCanvas {
  readonly drawing = input.required<Drawing>();
  readonly label = input.required<string>();
  readonly active = input<DrawnPoint | null>(null);
  readonly pointed = output<{ readonly point: DrawnPoint | null; readonly pressed: boolean }>();
  readonly placed = output<PlacedPoint | null>();
  readonly failed = output();
}

const figureOf = (name: string): Figure => painLine(painLineExamples[name]!);

async function shown(inputs: Record<string, unknown>): Promise<ComponentFixture<ChartFigure>> {
  TestBed.overrideComponent(ChartFigure, {
    remove: { imports: [ChartCanvas] },
    add: { imports: [PretendedCanvas] },
  });
  const fixture = TestBed.createComponent(ChartFigure);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture;
}

function elementOf(fixture: ComponentFixture<ChartFigure>, selector: string): HTMLElement | null {
  return (fixture.nativeElement as HTMLElement).querySelector(selector);
}

function canvasOf(fixture: ComponentFixture<ChartFigure>): PretendedCanvas {
  return fixture.debugElement.query(({ name }) => name === 'un-chart-canvas')
    .componentInstance as PretendedCanvas;
}

async function press(fixture: ComponentFixture<ChartFigure>, ...keys: string[]): Promise<string> {
  const plot = elementOf(fixture, '.plot');
  for (const key of keys) {
    plot?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  await fixture.whenStable();
  const active = canvasOf(fixture).active();
  if (active !== null) canvasOf(fixture).placed.emit({ ...active, x: active.index, y: 0 });
  await fixture.whenStable();
  return elementOf(fixture, '.plot ~ [role=status]')?.textContent ?? '';
}

async function click(fixture: ComponentFixture<ChartFigure>, text: string): Promise<void> {
  const buttons = (fixture.nativeElement as HTMLElement).querySelectorAll('button');
  [...buttons].find(({ textContent }) => textContent?.trim() === text)?.click();
  await fixture.whenStable();
}

describe('a chart in its figure', () => {
  it('has a title, the sentence, and the whole label on the canvas', async () => {
    const figure = figureOf('improving');
    const fixture = await shown({ figure });
    expect(elementOf(fixture, 'h3')?.textContent).toBe(figure.title);
    expect(elementOf(fixture, '.summary')?.textContent).toBe(figure.summary);
    expect(canvasOf(fixture).label()).toBe(figure.label);
  });

  it('moves between points with Left, Right, Home and End', async () => {
    const fixture = await shown({ figure: figureOf('improving') });
    expect(await press(fixture, 'Home')).toMatch(/^5 January, .* 6 of 10, as at start$/);
    expect(await press(fixture, 'ArrowRight')).toMatch(
      /^12 January, .* 7 of 10, 1 higher than start$/,
    );
    expect(await press(fixture, 'End')).toMatch(/^23 February, .* 3 of 10, 3 lower than start$/);
    expect(await press(fixture, 'ArrowRight')).toMatch(/^23 February/);
    expect(await press(fixture, 'ArrowLeft')).toMatch(/^16 February/);
  });

  it('begins at the latest point on Left', async () => {
    const fixture = await shown({ figure: figureOf('improving') });
    expect(await press(fixture, 'ArrowLeft')).toMatch(/^23 February/);
  });

  it('moves between series with Up and Down, to what lies nearest in time', async () => {
    const fixture = await shown({
      figure: figureOf('another rater, a declined and a post-session reading'),
    });
    expect(await press(fixture, 'Home', 'ArrowRight')).toMatch(/^19 January/);
    expect(await press(fixture, 'ArrowDown')).toMatch(/^19 January 2026, session 3/);
    expect(await press(fixture, 'ArrowLeft')).toMatch(/^12 January 2026, session 2/);
    expect(await press(fixture, 'ArrowUp')).toMatch(/^5 January, |^19 January, /);
  });

  it('keeps the text open after Enter, and closes it on Escape', async () => {
    const fixture = await shown({ figure: figureOf('improving') });
    await press(fixture, 'Home');
    expect(elementOf(fixture, '.tooltip strong')?.textContent).toBe('5 January 2026');
    await press(fixture, 'Enter');
    elementOf(fixture, '.plot')?.dispatchEvent(new Event('pointerleave'));
    await fixture.whenStable();
    expect(elementOf(fixture, '.tooltip.pinned')).not.toBeNull();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await fixture.whenStable();
    expect(elementOf(fixture, '.tooltip')).toBeNull();
  });

  it('shows the text of a point under the pointer until the pointer leaves', async () => {
    const fixture = await shown({ figure: figureOf('improving') });
    const canvas = canvasOf(fixture);
    canvas.pointed.emit({ point: { dataset: 0, index: 1 }, pressed: false });
    canvas.placed.emit({ dataset: 0, index: 1, x: 10, y: 10 });
    await fixture.whenStable();
    expect(elementOf(fixture, '.tooltip')?.textContent).toContain('7 of 10');
    elementOf(fixture, '.plot')?.dispatchEvent(new Event('pointerleave'));
    await fixture.whenStable();
    expect(elementOf(fixture, '.tooltip')).toBeNull();
  });

  it('opens its table', async () => {
    const fixture = await shown({ figure: figureOf('sixty sessions') });
    expect(elementOf(fixture, 'table')).toBeNull();
    await click(fixture, 'Table');
    expect(elementOf(fixture, '[aria-expanded=true]')).not.toBeNull();
    expect(elementOf(fixture, 'caption')?.textContent).toContain('lower is better');
    expect((fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')).toHaveLength(60);
    expect(elementOf(fixture, 'thead th:nth-child(2)')?.textContent).toMatch(/Value\s+of 10/);
  });

  it('shows the table where the picture cannot be drawn', async () => {
    const fixture = await shown({ figure: figureOf('improving') });
    canvasOf(fixture).failed.emit();
    await fixture.whenStable();
    expect(elementOf(fixture, '[role=alert]')?.textContent).toContain('could not be loaded');
    expect(elementOf(fixture, 'table')).not.toBeNull();
  });

  it('says that nothing is recorded instead of an empty picture', async () => {
    const fixture = await shown({ figure: figureOf('empty') });
    expect(elementOf(fixture, '.empty')?.textContent).toContain('Nothing recorded yet.');
    expect(elementOf(fixture, '.plot')).toBeNull();
  });

  it('keeps its height while it loads, and offers to try again where it failed', async () => {
    const fixture = await shown({ figure: undefined, title: 'Pain', height: 280 });
    expect(elementOf(fixture, '.skeleton')?.style.height).toBe('280px');
    let asked = 0;
    fixture.componentInstance.again.subscribe(() => (asked += 1));
    fixture.componentRef.setInput('failure', 'The readings could not be loaded.');
    fixture.componentRef.setInput('requestId', '01JQ4T');
    await fixture.whenStable();
    expect(elementOf(fixture, '[role=alert]')?.textContent).toContain('Request 01JQ4T');
    await click(fixture, 'Try again');
    expect(asked).toBe(1);
  });
});

describe('a table', () => {
  const firstColumn = (fixture: ComponentFixture<DataTable>, column: number) =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((row) =>
      row.children[column]?.textContent?.trim(),
    );

  it('sorts by a column up, down and back, with zeros in their place and blanks at the end', async () => {
    const fixture = TestBed.createComponent(DataTable);
    fixture.componentRef.setInput('table', {
      caption: 'Values',
      columns: [
        { name: 'Name', unit: '', kind: 'TEXT' },
        { name: 'Value', unit: 'of 10', kind: 'NUMBER' },
      ],
      rows: [
        ['a', 3],
        ['b', null],
        ['c', 0],
        ['d', 10],
      ],
    });
    await fixture.whenStable();
    const header = (fixture.nativeElement as HTMLElement).querySelectorAll(
      'th button',
    )[1] as HTMLElement;
    const sorted = async () => {
      header.click();
      await fixture.whenStable();
      return [header.parentElement?.getAttribute('aria-sort'), ...firstColumn(fixture, 1)];
    };
    expect(await sorted()).toEqual(['ascending', '0', '3', '10', '–']);
    expect(await sorted()).toEqual(['descending', '10', '3', '0', '–']);
    expect(await sorted()).toEqual([null, '3', '–', '0', '10']);
  });
});
