import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { roleWords } from '@unknot/domain/access/role-words';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { SignedIn } from '../../viewer';
import { ownAccount } from './account.generated';
import { CodesCard } from './codes-card';
import { PasswordCard } from './password-card';
import { PracticesCard } from './practices-card';
import { SignInsCard } from './sign-ins-card';

/** A person's own account: how they sign in, where they are signed in, and to which practices they belong. */
@Component({
  selector: 'un-account',
  imports: [CodesCard, FailureNotice, PasswordCard, PracticesCard, SignInsCard],
  template: `
    <section class="page narrow">
      <header>
        <h1 tabindex="-1">My account</h1>
        <p class="lead">
          <span class="personal">{{ viewer()?.name }}</span>, {{ standing() }}
        </p>
      </header>

      @if (viewer(); as viewer) {
        @if (viewer.memberships.length > 1) {
          <un-practices-card [viewer]="viewer" />
        }
      }
      @if (question.failure(); as failure) {
        <un-failure-notice
          what="Your account could not be loaded."
          safe="Nothing was changed."
          [failure]="failure"
          (again)="question.again()"
        />
      }
      @if (answer(); as account) {
        <un-password-card (done)="question.again()" />
        <un-codes-card [standing]="account.secondFactor" (changed)="question.again()" />
        <un-sign-ins-card [signIns]="account.signIns" (changed)="question.again()" />
      } @else if (question.loading()) {
        <div class="skeleton" aria-hidden="true"></div>
        <div class="skeleton tall" aria-hidden="true"></div>
        <p class="slow" role="status">Loading your account</p>
      }
    </section>
  `,
  styles: `
    .skeleton {
      height: 116px;
    }
    .skeleton.tall {
      height: 240px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Account {
  protected readonly viewer = inject(SignedIn).viewer;
  protected readonly question = ask(ownAccount, () => ({}));
  /** What was known last stays while it is asked for again. */
  protected readonly answer = computed(() => this.question.answer());
  protected readonly standing = computed(() => {
    const viewer = this.viewer();
    if (viewer === null) return '';
    return `${roleWords[viewer.role].toLowerCase()} in ${viewer.practice.name}`;
  });
}
