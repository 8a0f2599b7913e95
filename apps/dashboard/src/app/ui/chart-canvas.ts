import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { Drawing } from '@unknot/charts/figure';
import type { Chart } from 'chart.js';

/** Where a point stands in the drawing. */
export interface DrawnPoint {
  readonly dataset: number;
  readonly index: number;
}

/** A point together with its place in px from the top left of the canvas. */
export interface PlacedPoint extends DrawnPoint {
  readonly x: number;
  readonly y: number;
}

type ChartKit = typeof import('./chart-kit');

/** The canvas alone: draws, marks a point, and tells which point a pointer is at. */
@Component({
  selector: 'un-chart-canvas',
  template: `
    <canvas
      #canvas
      role="img"
      [attr.aria-label]="label()"
      (pointermove)="point($event, false)"
      (pointerdown)="point($event, true)"
    ></canvas>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      height: 100%;
    }
    canvas {
      max-width: 100%;
      touch-action: pan-y;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartCanvas {
  readonly drawing = input.required<Drawing>();
  readonly label = input.required<string>();
  /** The point to be marked; `null` for none. */
  readonly active = input<DrawnPoint | null>(null);
  /** The point that a pointer is at; `null` on a press beside all points. */
  readonly pointed = output<{ readonly point: DrawnPoint | null; readonly pressed: boolean }>();
  /** Where the marked point is drawn; `null` while nothing is marked. */
  readonly placed = output<PlacedPoint | null>();

  /** The program that draws could not be loaded. */
  readonly failed = output();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly kit = signal<ChartKit | null>(null);
  private chart: Chart<'line', unknown> | null = null;
  private gone = false;

  constructor() {
    afterNextRender(() => void this.load());
    effect(() => {
      const [kit, drawing] = [this.kit(), this.drawing()];
      if (kit === null) return;
      this.chart?.destroy();
      this.chart = new kit.Chart<'line', unknown>(this.canvas().nativeElement, {
        ...drawing,
        options: { ...drawing.options, events: [], onResize: () => this.place() },
      } as never);
      untracked(() => this.mark());
    });
    effect(() => {
      this.active();
      if (this.kit() !== null) untracked(() => this.mark());
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      this.chart?.destroy();
    });
  }

  /** The picture as it is drawn now. */
  picture(): HTMLCanvasElement {
    return this.canvas().nativeElement;
  }

  private async load(): Promise<void> {
    try {
      // Text on a canvas is not drawn anew when its font arrives.
      const [kit] = await Promise.all([import('./chart-kit'), document.fonts?.ready]);
      if (!this.gone) this.kit.set(kit);
    } catch {
      if (!this.gone) this.failed.emit();
    }
  }

  protected point(event: PointerEvent, pressed: boolean): void {
    const [found] =
      this.chart?.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false) ?? [];
    if (found === undefined && !pressed) return;
    const point = found === undefined ? null : { dataset: found.datasetIndex, index: found.index };
    this.pointed.emit({ point, pressed });
  }

  private mark(): void {
    const active = this.active();
    const elements = active === null ? [] : [{ datasetIndex: active.dataset, index: active.index }];
    this.chart?.setActiveElements(elements);
    this.chart?.draw();
    this.place();
  }

  private place(): void {
    const active = this.active();
    const element =
      active === null ? undefined : this.chart?.getDatasetMeta(active.dataset).data[active.index];
    this.placed.emit(
      active === null || element === undefined ? null : { ...active, x: element.x, y: element.y },
    );
  }
}
