import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';

/** Chooses among the episodes of one client; shows nothing where there is only one. */
@Component({
  selector: 'un-episode-switch',
  template: `
    @if (episodes().length > 1) {
      <label>
        <span class="visually-hidden">Episode of care</span>
        <select #box class="select" (change)="chosen.emit(box.value)">
          @for (episode of episodes(); track episode.id) {
            <option [value]="episode.id" [selected]="episode.id === current()">
              {{ readable(episode.label) }}
            </option>
          }
        </select>
      </label>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodeSwitch {
  readonly episodes = input.required<readonly { readonly id: string; readonly label: string }[]>();
  readonly current = input.required<string>();
  readonly chosen = output<string>();

  /** Days in it as people read them. */
  protected readable(label: string): string {
    return label.replace(/\d{4}-\d{2}-\d{2}/, shortDayText);
  }
}
