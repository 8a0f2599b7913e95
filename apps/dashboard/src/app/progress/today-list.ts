import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOfYearText } from '@unknot/charts/day-axis';
import { conditionText } from '../episode-words';
import { clockText } from '../ui/time-text';
import type { NeedsAttentionQuery } from './needs-attention.generated';

type Answered = NeedsAttentionQuery['needsAttention'];

/** What is on today: visits that were recorded, and re-assessments that are due. There are no appointments. */
@Component({
  selector: 'un-today-list',
  imports: [RouterLink],
  template: `
    <section class="today" aria-labelledby="today">
      <header>
        <h2 id="today">Today</h2>
        <p class="quiet">
          Unknot keeps no appointments: these are visits recorded today and re-assessments due now.
        </p>
      </header>
      <div class="lists">
        <section class="card" aria-labelledby="recorded">
          <h3 id="recorded">Recorded today</h3>
          @if (recorded().length > 0) {
            <ul>
              @for (visit of recorded(); track visit.sessionId) {
                <li>
                  <a class="personal" [routerLink]="['/clients', visit.clientId]">{{
                    visit.clientName
                  }}</a>
                  <span class="quiet">{{ conditionText(visit) }}</span>
                  <span class="quiet when">{{ clockText(visit.startedAt) }}</span>
                </li>
              }
            </ul>
          } @else {
            <p class="quiet">No visit has been recorded today.</p>
          }
        </section>
        <section class="card" aria-labelledby="due">
          <h3 id="due">Re-assessment due</h3>
          @if (due().length > 0) {
            <ul>
              @for (visit of due(); track visit.clientId + visit.dueOn) {
                <li>
                  <a class="personal" [routerLink]="['/clients', visit.clientId]">{{
                    visit.clientName
                  }}</a>
                  <span class="quiet">{{ conditionText(visit) }}</span>
                  <span class="quiet when">{{ dayOfYearText(visit.dueOn) }}</span>
                </li>
              }
            </ul>
          } @else {
            <p class="quiet">Nobody is due now.</p>
          }
        </section>
      </div>
    </section>
  `,
  styleUrl: './today-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayList {
  readonly recorded = input.required<Answered['recordedToday']>();
  readonly due = input.required<Answered['dueToday']>();

  protected readonly clockText = clockText;
  protected readonly conditionText = conditionText;
  protected readonly dayOfYearText = dayOfYearText;
}
