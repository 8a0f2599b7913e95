import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Call } from '@unknot/charts/call-words';
import { CallChip } from '../ui/call-chip';
import type { Series } from './chosen-series';

const groups: readonly (readonly Call[])[] = [
  ['WORSENING'],
  ['IMPROVING', 'PLATEAU'],
  ['STABLE'],
  ['NOT_ENOUGH'],
];

/** How many movements are better, worse or neither, in one tile; each count has its word. */
@Component({
  selector: 'un-movement-tile',
  imports: [CallChip],
  template: `
    <article class="tile">
      <h3>Movement</h3>
      <p class="value">
        @if (called()) {
          <span class="number">{{ better() }}</span>
          <span class="unit">of {{ movements().length }} better</span>
        } @else {
          <span class="number">{{ movements().length }}</span>
          <span class="unit">measured</span>
        }
      </p>
      <ul class="counts">
        @for (count of counts(); track count.call) {
          <li>
            <un-call-chip [call]="count.call" [change]="count.change" [count]="count.n" />
          </li>
        }
      </ul>
    </article>
  `,
  styleUrl: './measure-tile.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MovementTile {
  readonly movements = input.required<readonly Series[]>();

  private readonly grouped = computed(() =>
    groups.map((calls) => this.movements().filter(({ call }) => calls.includes(call))),
  );
  protected readonly better = computed(() => this.grouped()[1]?.length ?? 0);
  /** With no call at all, none that is better would say too much. */
  protected readonly called = computed(() =>
    this.movements().some(({ call }) => call !== 'NOT_ENOUGH'),
  );
  protected readonly counts = computed(() =>
    this.grouped().flatMap((those, at) => {
      const call = groups[at]?.[0];
      const change = those[0]?.change ?? null;
      return call === undefined || those.length === 0 ? [] : [{ call, change, n: those.length }];
    }),
  );
}
