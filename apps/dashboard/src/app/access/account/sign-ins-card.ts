import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { tell } from '../../graphql';
import { Icon } from '../../ui/icon';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortTimeText } from '../../ui/time-text';
import { endOtherSignIns, endSignIn } from './account.generated';
import type { OneSignInFragment } from './account.generated';

/** Where a person is signed in, this browser first; each other one can be ended. */
@Component({
  selector: 'un-sign-ins-card',
  imports: [Icon, SubmissionTrouble],
  template: `
    <h2 id="sign-ins-heading">Where you are signed in</h2>
    @if (said() !== '') {
      <p class="notice better" role="status">
        <un-icon name="check" />
        <span>{{ said() }}</span>
      </p>
    }
    <un-submission-trouble
      [submission]="sending"
      what="The sign-in could not be ended."
      safe="It still holds; try again."
      (again)="again()"
    />
    <ul class="list">
      @for (one of sorted(); track one.id) {
        <li>
          <div>
            <strong>
              {{ one.browser === '' ? 'A browser that did not say its name' : one.browser }}
              @if (one.isThisOne) {
                <span class="here">This one</span>
              }
            </strong>
            <span class="quiet">
              Signed in {{ time(one.startedAt) }}
              @if (one.address !== null) {
                <span class="personal">from {{ one.address }}</span>
              }
            </span>
            <span class="quiet">
              Last used {{ time(one.seenAt) }}, ends {{ time(one.expiresAt) }} at the latest
            </span>
          </div>
          @if (!one.isThisOne) {
            <button
              type="button"
              class="button"
              [attr.aria-disabled]="sending.busy()"
              (click)="end(one)"
            >
              End<span class="visually-hidden"> the sign-in of {{ one.browser }}</span>
            </button>
          }
        </li>
      }
    </ul>
    @if (signIns().length > 1) {
      <p>
        <button
          type="button"
          class="button"
          [attr.aria-disabled]="sending.busy()"
          (click)="endOthers()"
        >
          End all others
        </button>
      </p>
    } @else {
      <p class="quiet">You are signed in nowhere else.</p>
    }
    <p class="quiet">
      Something here that is not yours? End it, then change your password: who knew it is out.
    </p>
  `,
  styleUrl: './card.css',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'sign-ins-heading' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInsCard {
  readonly signIns = input.required<readonly OneSignInFragment[]>();
  readonly changed = output();

  private readonly endIt = tell(endSignIn);
  private readonly endThem = tell(endOtherSignIns);
  private last: OneSignInFragment | undefined;

  protected readonly sending = new Submission();
  protected readonly said = signal('');
  protected readonly time = shortTimeText;
  protected readonly sorted = computed(() =>
    [...this.signIns()].sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne)),
  );

  protected async end(one: OneSignInFragment): Promise<void> {
    this.last = one;
    this.said.set('');
    const answer = await this.sending.send(
      async () => (await this.endIt({ id: one.id })).endSignIn,
    );
    if (answer === undefined) return;
    this.said.set(`${one.browser === '' ? 'That browser' : one.browser} is signed out.`);
    this.changed.emit();
  }

  protected async endOthers(): Promise<void> {
    this.last = undefined;
    this.said.set('');
    const answer = await this.sending.send(async () => (await this.endThem({})).endOtherSignIns);
    if (answer === undefined) return;
    this.said.set('You are signed out everywhere but here.');
    this.changed.emit();
  }

  protected again(): void {
    void (this.last === undefined ? this.endOthers() : this.end(this.last));
  }
}
