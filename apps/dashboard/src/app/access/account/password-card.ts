import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { tell } from '../../graphql';
import { Icon } from '../../ui/icon';
import { PasswordField } from '../../ui/password-field';
import { focusFirstProblem, rawIn, Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { changePassword } from './account.generated';

/** Where a person changes their password; every other sign-in of theirs ends by it. */
@Component({
  selector: 'un-password-card',
  imports: [Icon, PasswordField, SubmissionTrouble],
  template: `
    <h2 id="password-heading">Password</h2>
    @if (changed()) {
      <p class="notice better" role="status">
        <un-icon name="check" />
        <span>Your password is changed. You are signed out everywhere else.</span>
      </p>
    }
    @if (open()) {
      <un-submission-trouble
        [submission]="sending"
        what="The password could not be changed."
        safe="The old one still holds."
      />
      <form #form novalidate (submit)="$event.preventDefault(); change(form)">
        <un-password-field
          name="old-password"
          label="Password now"
          [problem]="sending.of('oldPassword')"
        />
        <un-password-field
          name="new-password"
          kind="NEW"
          label="New password"
          hint="At least 12 characters. Four or five words that do not belong together are easy to remember."
          [problem]="sending.of('newPassword')"
        />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Changing' : 'Change password' }}
          </button>
          <button type="button" class="button" (click)="close()">Leave it</button>
        </p>
      </form>
    } @else {
      <p>
        <button type="button" class="button" (click)="begin()">Change password</button>
      </p>
    }
  `,
  styleUrl: './card.css',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'password-heading' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordCard {
  /** The password is another one now, and other sign-ins have ended. */
  readonly done = output();

  private readonly changeIt = tell(changePassword);
  protected readonly sending = new Submission(['oldPassword', 'newPassword']);
  protected readonly open = signal(false);
  protected readonly changed = signal(false);

  protected begin(): void {
    this.changed.set(false);
    this.open.set(true);
    setTimeout(() => document.getElementById('old-password')?.focus());
  }

  protected close(): void {
    this.sending.clear();
    this.open.set(false);
  }

  protected async change(form: HTMLFormElement): Promise<void> {
    const oldPassword = rawIn(form, 'old-password');
    const newPassword = rawIn(form, 'new-password');
    const missing = {
      oldPassword: oldPassword === '' && 'Type the password that holds now.',
      newPassword: newPassword === '' && 'Choose a new password.',
    };
    if (this.sending.misses(missing)) return focusFirstProblem(form);
    const input = { oldPassword, newPassword };
    const answer = await this.sending.send(async () => {
      return (await this.changeIt({ input })).changePassword;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.close();
    this.changed.set(true);
    this.done.emit();
  }
}
