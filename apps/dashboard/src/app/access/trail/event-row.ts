import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { roleWords } from '@unknot/domain/access/role-words';
import { shortTimeText } from '../../ui/time-text';
import { clientText, purposeWords, whoOf } from './trail-words';
import type { TrailEvent } from './trail-words';

const few = 3;

/** One event as a sentence; its person and its clients lead to all that concerns them. */
@Component({
  selector: 'un-event-row',
  template: `
    @let one = event();
    <time class="quiet number" [attr.datetime]="one.at">{{ time(one.at) }}</time>
    <span class="personal">
      @if (one.accountId !== null && one.who !== null) {
        <button type="button" class="name" (click)="person.emit(one.accountId)">
          {{ who() }}<span class="visually-hidden">: show only this person</span>
        </button>
      } @else {
        <strong>{{ who() }}</strong>
      }
      {{ one.words }}
      @if (one.role !== null) {
        <span class="quiet">({{ words[one.role] }})</span>
      }
    </span>
    <span class="clients personal">
      @for (other of shown(); track other.id) {
        <button type="button" class="name" (click)="client.emit(other.id)">
          {{ text(other) }}<span class="visually-hidden">: show only this client</span>
        </button>
      } @empty {
        <span class="quiet">no client</span>
      }
      @if (one.clients.length > shown().length) {
        <button type="button" class="name more" (click)="all.set(true)">
          and {{ one.clients.length - shown().length }} more
        </button>
      }
    </span>
    <span class="quiet">
      {{ purposes[one.purpose] }}
      @if (one.address !== null) {
        <span class="address personal number">from {{ one.address }}</span>
      }
    </span>
  `,
  styleUrl: './event-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventRow {
  readonly event = input.required<TrailEvent>();
  /** The account whose events are wanted. */
  readonly person = output<string>();
  /** The client whose events are wanted. */
  readonly client = output<string>();

  protected readonly all = signal(false);
  protected readonly who = computed(() => whoOf(this.event()));
  protected readonly shown = computed(() => {
    const { clients } = this.event();
    return this.all() || clients.length <= few + 1 ? clients : clients.slice(0, few);
  });
  protected readonly words = roleWords;
  protected readonly purposes = purposeWords;
  protected readonly text = clientText;
  protected readonly time = shortTimeText;
}
