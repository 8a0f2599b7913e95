import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '../graphql';
import { Icon } from '../ui/icon';
import { shortDateText } from '../ui/time-text';
import { openCorrections } from './open-corrections.generated';

const most = 20;

/** Which clients wait for an answer to a request for a correction; nothing where none does. */
@Component({
  selector: 'un-open-corrections',
  imports: [Icon, RouterLink],
  template: `
    @if (waiting().length > 0) {
      <div class="notice">
        <un-icon name="consent" />
        <div class="notice-body">
          <h2>Clients ask for a correction</h2>
          <ul class="plain-list">
            @for (one of waiting(); track one.request.id) {
              <li>
                <a class="personal" [routerLink]="['/clients', one.clientId, 'consent']">{{
                  one.clientName
                }}</a>
                <span class="quiet"> asked {{ date(one.request.askedAt) }}</span>
              </li>
            }
          </ul>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenCorrections {
  // Where it fails the list of clients below says so; the requests also stand with each client.
  private readonly question = ask(openCorrections, () => ({ first: most }));
  protected readonly waiting = computed(() => this.question.answer()?.openCorrectionRequests ?? []);
  protected readonly date = shortDateText;
}
