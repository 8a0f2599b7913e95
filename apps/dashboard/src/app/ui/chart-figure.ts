import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Figure } from '@unknot/charts/figure';
import { tableCsv } from '@unknot/charts/table-csv';
import { CallChip } from './call-chip';
import { ChartCanvas } from './chart-canvas';
import type { DrawnPoint, PlacedPoint } from './chart-canvas';
import { movedCursor, pointAt } from './chart-cursor';
import type { ChartCursor } from './chart-cursor';
import { pictureOf } from './chart-picture';
import { DataTable } from './data-table';
import { fileName, saveFile } from './save-file';
import { ScreenPalette } from './screen-palette';

let made = 0;

/**
 * A chart with everything around it: title, sentence, picture, notes, table, files, and a way through its points
 * by key, pointer and touch. Without a figure it shows that it loads, or what failed.
 */
@Component({
  selector: 'un-chart-figure',
  imports: [CallChip, ChartCanvas, DataTable],
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.css',
  host: { '(document:keydown.escape)': 'close()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChartFigure {
  /** `undefined` while it is on its way, and where it failed. */
  readonly figure = input.required<Figure | undefined>();
  /** Whether its notes stand under it; not where they are said once for several. They are on its picture in any case. */
  readonly noted = input(true);
  /** The title while there is no figure. */
  readonly title = input('Chart');
  /** The height in px while there is no figure, so that nothing moves when it comes. */
  readonly height = input(280);
  /** Shown when loading takes more than two seconds: `Loading 12 sessions`. */
  readonly loadingText = input('Loading');
  /** What failed and what is safe, in words; empty where nothing failed. */
  readonly failure = input('');
  /** The id under which the failure was logged; empty where there is none. */
  readonly requestId = input('');
  readonly again = output();

  protected readonly id = `chart-${(made += 1)}`;
  protected readonly shown = computed(() => (this.failure() === '' ? this.figure() : undefined));
  private readonly palette = inject(ScreenPalette).palette;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly canvas = viewChild(ChartCanvas);

  protected readonly drawing = computed(() => this.shown()?.chart(this.palette()));
  protected readonly tabled = signal(false);
  protected readonly undrawable = signal(false);
  /** Another figure begins without a cursor. */
  private readonly cursor = linkedSignal<Figure | undefined, ChartCursor | null>({
    source: this.figure,
    computation: () => null,
  });
  protected readonly pinned = signal(false);
  protected readonly spoken = signal('');
  protected readonly place = signal<PlacedPoint | null>(null);

  private readonly marked = computed(() => pointAt(this.figure()?.points ?? [], this.cursor()));
  protected readonly active = computed<DrawnPoint | null>(() => this.marked() ?? null);
  protected readonly tooltip = computed(() => {
    const [point, place] = [this.marked(), this.place()];
    if (point === undefined || place === null) return null;
    if (place.dataset !== point.dataset || place.index !== point.index) return null;
    const room = this.host.nativeElement.clientWidth;
    return { point, x: place.x, y: place.y, towards: place.x > room / 2 ? 'LEFT' : 'RIGHT' };
  });

  protected press(event: KeyboardEvent): void {
    const [figure, drawing] = [this.shown(), this.drawing()];
    if (figure === undefined || drawing === undefined) return;
    // Keys in the tooltip belong to what is in it.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') {
      this.pinned.update((pinned) => !pinned && this.cursor() !== null);
      return;
    }
    const cursor = movedCursor(event.key, this.cursor(), figure.points, drawing);
    if (cursor === null) return;
    event.preventDefault();
    this.cursor.set(cursor);
    this.spoken.set(pointAt(figure.points, cursor)?.spoken ?? '');
  }

  /** A point under the pointer shows its text; pressing it keeps the text, pressing beside it lets it go. */
  protected point(point: DrawnPoint | null, pressed: boolean): void {
    if (this.pinned() && !pressed) return;
    const lines = this.figure()?.points ?? [];
    const found = lines.flatMap(({ points }, line) => {
      const at = points.findIndex(
        ({ dataset, index }) => dataset === point?.dataset && index === point.index,
      );
      return at === -1 ? [] : [{ line, point: at }];
    })[0];
    if (found !== undefined) this.cursor.set(found);
    else if (pressed) this.close();
    if (pressed) this.pinned.set(found !== undefined);
  }

  /** The text stays while the pointer is on it, for it lies inside of what is left here. */
  protected leave(): void {
    if (!this.pinned()) this.cursor.set(null);
  }

  protected close(): void {
    this.cursor.set(null);
    this.pinned.set(false);
    this.spoken.set('');
  }

  /** Where the picture cannot be drawn its twin stands in. */
  protected showTable(): void {
    this.undrawable.set(true);
    this.tabled.set(true);
  }

  protected saveCsv(): void {
    const figure = this.shown();
    if (figure === undefined) return;
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    const text = `\uFEFF${tableCsv(figure.table)}`;
    saveFile(fileName(figure.title, 'csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  protected savePng(): void {
    const [figure, canvas] = [this.shown(), this.canvas()?.picture()];
    if (figure === undefined || canvas === undefined) return;
    const picture = pictureOf(canvas, canvas.clientWidth, figure, this.palette());
    picture.toBlob((file) => {
      if (file !== null) saveFile(fileName(figure.title, 'png'), file);
    });
  }
}
