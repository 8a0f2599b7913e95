import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { tell } from '../../graphql';
import { CopyText } from '../../ui/copy-text';
import { Control, Field } from '../../ui/field';
import { PasswordField } from '../../ui/password-field';
import { focusFirstProblem, rawIn, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { confirmSecondFactor, startSecondFactor } from './account.generated';
import type { StartSecondFactorMutation } from './account.generated';
import { RecoveryCodes } from './recovery-codes';

type SetUp = NonNullable<StartSecondFactorMutation['startSecondFactor']['setUp']>;

/** Turns one-time codes on: a picture for the app, a code to prove it, and recovery codes. */
@Component({
  selector: 'un-set-up-codes',
  imports: [Control, CopyText, Field, PasswordField, RecoveryCodes, SubmissionTrouble],
  templateUrl: './set-up-codes.html',
  styleUrl: './set-up-codes.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetUpCodes {
  /** Codes are on from now; the recovery codes are still to be kept. */
  readonly turnedOn = output();
  /** Codes are on, and the recovery codes are kept. */
  readonly done = output();

  private readonly startIt = tell(startSecondFactor);
  private readonly confirmIt = tell(confirmSecondFactor);

  protected readonly starting = new Submission(['password']);
  protected readonly confirming = new Submission(['code']);
  /** Whether the sign-in is so old that the password is asked for once more. */
  protected readonly needsPassword = signal(false);
  protected readonly setUp = signal<SetUp | undefined>(undefined);
  protected readonly recoveryCodes = signal<readonly string[]>([]);

  protected async start(form: HTMLFormElement): Promise<void> {
    const password = rawIn(form, 'password');
    const input = this.needsPassword() ? { password } : {};
    const answer = await this.starting.send(async () => {
      return (await this.startIt({ input })).startSecondFactor;
    });
    if (this.starting.has('PASSWORD_NEEDED')) {
      const first = !this.needsPassword();
      this.needsPassword.set(true);
      if (first) this.starting.clear();
      setTimeout(() => form.querySelector('input')?.focus());
    } else if (answer === undefined) focusFirstProblem(form);
    this.setUp.set(answer?.setUp ?? undefined);
    if (answer?.setUp != null) setTimeout(() => document.getElementById('scan')?.focus());
  }

  protected async confirm(form: HTMLFormElement): Promise<void> {
    const code = textIn(form, 'code');
    if (this.confirming.misses({ code: code === '' && 'Type the code that the app shows.' })) {
      return focusFirstProblem(form);
    }
    const answer = await this.confirming.send(async () => {
      return (await this.confirmIt({ code })).confirmSecondFactor;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.recoveryCodes.set(answer.recoveryCodes);
    this.turnedOn.emit();
  }
}
