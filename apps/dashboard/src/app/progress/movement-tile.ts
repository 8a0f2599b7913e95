import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { calls } from '@unknot/charts/call-words';
import { CallChip } from '../ui/call-chip';
import type { Series } from './chosen-series';

/** How many movements are better, worse or neither, in one tile; each count has its word. */
@Component({
  selector: 'un-movement-tile',
  imports: [CallChip],
  template: `
    <article class="tile">
      <h3>Movement</h3>
      <p class="value">
        <span class="number">{{ movements().length }}</span>
        <span class="unit">measured</span>
      </p>
      <ul class="counts">
        @for (count of counts(); track count.call) {
          <li>
            <un-call-chip [call]="count.call" [change]="count.change" />
            <span class="number-small">{{ count.n }}</span>
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

  protected readonly counts = computed(() =>
    calls
      .map((call) => {
        const those = this.movements().filter((series) => series.call === call);
        return { call, n: those.length, change: those[0]?.change ?? null };
      })
      .filter(({ n }) => n > 0),
  );
}
