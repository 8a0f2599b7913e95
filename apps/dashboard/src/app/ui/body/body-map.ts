import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import { bodyViews, viewBox, viewKeys } from '@unknot/charts/body/body-views';
import type { SiteShape, ViewKey } from '@unknot/charts/body/body-views';
import { nextShape, readingOrder } from '@unknot/charts/body/next-shape';
import { placedMarks } from '@unknot/charts/body/placed-marks';
import { shapeAt } from '@unknot/charts/body/shapes-of-site';
import type { BodyArea, BodyMark, BodyZone, ChosenSite } from './body-mark';
import { drawnAreas, targetsOf, zonePaths } from './drawn-body';
import { SiteSelect } from './site-select';

const { x, y, width, height } = viewBox;

/** Half the width of a fingertip and of the point of a mouse, in px. */
const reachOf = { touch: 22, mouse: 6 } as const;

const idOf = ({ site, side }: { readonly site: string; readonly side: string }) =>
  `${site}/${side}`;

/**
 * The body from one side at a time. Every muscle, or every region, is a button: the Tab key leads to one of them,
 * arrow keys from there to its neighbours, and a press beside all of them means the nearest.
 */
@Component({
  selector: 'un-body-map',
  imports: [SiteSelect],
  templateUrl: './body-map.html',
  styleUrl: './body-map.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyMap {
  /** Says in words all that is marked. */
  readonly label = input.required<string>();
  readonly marks = input<readonly BodyMark[]>([]);
  readonly areas = input<readonly BodyArea[]>([]);
  readonly zones = input<readonly BodyZone[]>([]);
  /** What can be chosen. */
  readonly targets = input<'MUSCLE' | 'REGION'>('MUSCLE');
  /** What is emphasised; it stays so until another is given. */
  readonly chosen = input<ChosenSite | null>(null);
  /** Whether a list stands under the drawing from which the same can be chosen. */
  readonly listed = input(false);
  readonly view = model<ViewKey>('FRONT');
  readonly choose = output<ChosenSite>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly box = `${x} ${y} ${width} ${height}`;
  protected readonly idOf = idOf;

  protected readonly drawn = computed(() => bodyViews[this.view()]);
  protected readonly buttons = computed(() =>
    targetsOf(this.drawn(), this.targets(), this.marks(), this.areas()),
  );
  private readonly shapes = computed(() => this.buttons().map(({ shape }) => shape));
  protected readonly placed = computed(() => placedMarks(this.drawn(), this.marks()));
  protected readonly dotted = computed(() => zonePaths(this.drawn(), this.zones()));
  protected readonly tinted = computed(() => drawnAreas(this.drawn(), this.areas()));
  protected readonly views = computed(() =>
    viewKeys.map((key) => {
      const count = new Set(placedMarks(bodyViews[key], this.marks()).map(({ mark }) => mark.key));
      return { key, name: bodyViews[key].name, count: count.size };
    }),
  );
  /** The shape that the Tab key leads to: where one was last, else the first that is marked, else the topmost. */
  protected readonly current = linkedSignal(() => {
    const order = readingOrder(this.shapes());
    const marked = this.placed()[0]?.mark;
    const first = order.find(({ site }) => site === marked?.muscle) ?? order[0];
    return first === undefined ? '' : idOf(first);
  });

  protected isChosen({ kind, site, side }: SiteShape): boolean {
    const chosen = this.chosen();
    return chosen?.kind === kind && chosen.site === site && chosen.side === side;
  }

  protected press(event: KeyboardEvent): void {
    const from = this.sentTo(event);
    if (from === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.take(from);
      return;
    }
    const to = nextShape(this.shapes(), from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.focus(to);
  }

  /** A press means the nearest shape; one that comes from no pointer means the shape that it was sent to. */
  protected tap(event: MouseEvent): void {
    const drawing = event.currentTarget as SVGSVGElement;
    const matrix = event.detail === 0 ? null : drawing.getScreenCTM();
    const place = matrix === null ? null : placeOf(event, matrix);
    const found =
      place === null || matrix === null
        ? this.sentTo(event)
        : shapeAt(this.shapes(), place, reach(event) / matrix.a);
    if (found === undefined) return;
    this.focus(found);
    this.take(found);
  }

  private sentTo({ target }: Event): SiteShape | undefined {
    const id = (target as Element).closest('[data-site]')?.getAttribute('data-site');
    return this.shapes().find((shape) => idOf(shape) === id);
  }

  private take({ kind, site, side }: SiteShape): void {
    this.choose.emit({ kind, site, side });
  }

  private focus(shape: SiteShape): void {
    this.current.set(idOf(shape));
    const target = this.host.nativeElement.querySelector<SVGElement>(
      `[data-site="${idOf(shape)}"]`,
    );
    target?.focus({ preventScroll: true });
  }
}

function placeOf({ clientX, clientY }: MouseEvent, matrix: DOMMatrix) {
  const { x: left, y: top } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x: left, y: top };
}

function reach(event: MouseEvent): number {
  const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
  return isMouse ? reachOf.mouse : reachOf.touch;
}
