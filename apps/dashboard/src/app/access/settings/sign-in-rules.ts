import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { ask, tell } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { changeSignInRules, signInRulesHere } from './settings.generated';

/** What the practice asks of those who sign in; for owners. */
@Component({
  selector: 'un-sign-in-rules',
  imports: [Control, FailureNotice, Field, Icon, SubmissionTrouble],
  template: `
    <h2 id="rules">Signing in</h2>
    @if (question.failure(); as failure) {
      <un-failure-notice
        what="The rules could not be loaded."
        safe="They hold as they were."
        [failure]="failure"
        (again)="question.again()"
      />
    } @else if (rules(); as rules) {
      @if (saved()) {
        <p class="notice better" role="status">
          <un-icon name="check" />
          <span>Saved. It holds from the next click of everybody on.</span>
        </p>
      }
      <un-submission-trouble
        [submission]="sending"
        what="The rules could not be saved."
        safe="They hold as they were."
      />
      <form #form novalidate (submit)="$event.preventDefault(); save(form)">
        <label class="choose">
          <input type="checkbox" name="owners" [checked]="rules.ownersNeedSecondFactor" />
          <span>
            Owners need one-time codes
            <span class="hint">
              An owner without codes sets them up at the next click and sees nothing before that.
            </span>
          </span>
        </label>
        <un-field
          name="idleMinutes"
          label="Sign out after so many minutes without use"
          hint="For everybody who works here; 5 to 720. Shorter is safer where screens stand open."
          [problem]="sending.of('idleMinutes')"
        >
          <input
            unControl
            class="number short"
            name="idleMinutes"
            type="text"
            inputmode="numeric"
            [value]="rules.idleMinutes"
          />
        </un-field>
        <p>
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Saving' : 'Save' }}
          </button>
        </p>
      </form>
    } @else {
      <div class="skeleton" aria-hidden="true"></div>
      <p class="slow" role="status">Loading the rules</p>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--space-16);
    }
    .field .short {
      max-width: 120px;
    }
    .skeleton {
      height: 180px;
    }
  `,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'rules' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInRules {
  private readonly changeIt = tell(changeSignInRules);
  protected readonly question = ask(signInRulesHere, () => ({}));
  protected readonly rules = computed(() => this.question.answer()?.signInRules);
  protected readonly sending = new Submission(['idleMinutes']);
  protected readonly saved = signal(false);

  protected async save(form: HTMLFormElement): Promise<void> {
    this.saved.set(false);
    const text = textIn(form, 'idleMinutes');
    const idleMinutes = Number(text);
    const isWhole = text !== '' && Number.isInteger(idleMinutes);
    if (this.sending.misses({ idleMinutes: !isWhole && 'Give whole minutes, 5 to 720.' })) {
      return focusFirstProblem(form);
    }
    const ownersNeedSecondFactor = new FormData(form).has('owners');
    const input = { ownersNeedSecondFactor, idleMinutes };
    const answer = await this.sending.send(async () => {
      return (await this.changeIt({ input })).changeSignInRules;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.saved.set(true);
    // Asked anew: where codes are needed now, the answer leads to setting them up.
    this.question.again();
  }
}
