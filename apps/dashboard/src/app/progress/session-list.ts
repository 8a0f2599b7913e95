import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';
import type { Progress } from './chosen-series';

const shownAtFirst = 6;

/** The sessions of the episode, latest first, with what was done in each. */
@Component({
  selector: 'un-session-list',
  template: `
    <ol class="sessions" reversed>
      @for (session of shown(); track session.id) {
        <li>
          <span class="number">{{ session.number }}</span>
          <span class="day">{{ dayText(session.heldOn) }}</span>
          <span class="done">
            @if (session.techniques.length > 0) {
              {{ session.techniques.join(', ') }}
            } @else {
              <span class="quiet">No technique recorded</span>
            }
          </span>
        </li>
      }
    </ol>
    @if (sessions().length > shown().length) {
      <button type="button" class="button" (click)="all.set(true)">
        Show all {{ sessions().length }} sessions
      </button>
    }
  `,
  styleUrl: './session-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionList {
  readonly sessions = input.required<Progress['sessions']>();

  protected readonly all = signal(false);
  protected readonly shown = computed(() => {
    const latestFirst = [...this.sessions()].sort((a, b) => b.number - a.number);
    return this.all() ? latestFirst : latestFirst.slice(0, shownAtFirst);
  });
  protected readonly dayText = shortDayText;
}
