import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { tell } from '../../graphql';
import { CopyText } from '../../ui/copy-text';
import { Control, Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { timeText } from '../../ui/time-text';
import { inviteClient } from './consent.generated';
import type { InviteClientMutation } from './consent.generated';

type Made = InviteClientMutation['inviteClient'];

/** Invites a client to their own record, by who treats them. */
@Component({
  selector: 'un-invite-client',
  imports: [Control, CopyText, Field, Icon, SubmissionTrouble],
  template: `
    @if (made(); as made) {
      @if (made.url; as url) {
        <p>
          Hand this link over to {{ made.link?.name }}. It is shown this once, works once, and holds
          until {{ until() }}.
        </p>
        <un-copy-text name="client-link" label="Link" [text]="url" />
      } @else {
        <p class="notice better" role="status">
          <un-icon name="check" />
          <span
            >A mail is on its way to {{ made.link?.email }}. Its link holds until
            {{ until() }}.</span
          >
        </p>
      }
    } @else {
      <un-submission-trouble [submission]="sending" what="The invitation could not be made." />
      <form #form novalidate (submit)="$event.preventDefault(); invite(form)">
        <un-field
          name="client-email"
          label="E-mail of the client"
          hint="They choose a password and see their own progress, and nobody else's."
          [problem]="sending.of('email') || sending.of('clientId')"
        >
          <input
            unControl
            name="email"
            type="email"
            inputmode="email"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
          />
        </un-field>
        <p>
          <button type="submit" class="button" [attr.aria-disabled]="sending.busy()">
            <un-icon name="invite" /> {{ sending.busy() ? 'Inviting' : 'Invite' }}
          </button>
        </p>
      </form>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: var(--space-12);
      max-width: 560px;
    }
    form {
      max-width: 440px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteClient {
  readonly clientId = input.required<string>();

  private readonly inviteIt = tell(inviteClient);
  protected readonly sending = new Submission(['email', 'clientId']);
  protected readonly made = signal<Made | undefined>(undefined);

  protected until(): string {
    const at = this.made()?.link?.expiresAt;
    return at === undefined ? '' : timeText(at);
  }

  protected async invite(form: HTMLFormElement): Promise<void> {
    const email = textIn(form, 'email');
    if (this.sending.misses({ email: !email.includes('@') && 'Give an e-mail address.' })) {
      return focusFirstProblem(form);
    }
    const input = { clientId: this.clientId(), email };
    const answer = await this.sending.send(async () => {
      return (await this.inviteIt({ input })).inviteClient;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.made.set(answer);
  }
}
