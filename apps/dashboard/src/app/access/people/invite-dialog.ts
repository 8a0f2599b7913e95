import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { InvitePersonInput, Role } from '@unknot/contract/schema.generated';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { invitePerson } from './people.generated';
import type { MadeLinkFragment } from './people.generated';
import { freePractitioners, rolesToGive } from './people-words';
import type { People } from './people-words';
import { RoleFields } from './role-fields';

/** Invites somebody to the practice; answers the link that was made. */
@Component({
  selector: 'un-invite-dialog',
  imports: [Control, Field, RoleFields, SubmissionTrouble],
  template: `
    <section class="dialog">
      <h2 id="invite-heading">Invite somebody</h2>
      <p>
        {{
          data.people.sendsMail
            ? 'They get a mail with a link that works once, for 7 days.'
            : 'You get a link to hand over. It works once, for 7 days.'
        }}
      </p>
      <un-submission-trouble [submission]="sending" what="The invitation could not be made." />
      <form #form novalidate (submit)="$event.preventDefault(); invite(form)">
        <un-field name="name" label="Name" [problem]="sending.of('name')">
          <input unControl name="name" autocomplete="off" />
        </un-field>
        <un-field
          name="email"
          label="E-mail"
          hint="Only this address can accept."
          [problem]="sending.of('email')"
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
        <un-role-fields
          [submission]="sending"
          [roles]="roles"
          [practitioners]="free"
          [locations]="data.people.locations"
          [mayBeNew]="true"
        />
        <p class="row end">
          <button type="button" class="button" (click)="ref.close()">Cancel</button>
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Inviting' : 'Invite' }}
          </button>
        </p>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InviteDialog {
  protected readonly data = inject<{ readonly people: People; readonly by: Role }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<MadeLinkFragment>>(DialogRef);
  private readonly inviteIt = tell(invitePerson);

  protected readonly roles = rolesToGive(this.data.by, null);
  protected readonly free = freePractitioners(this.data.people).filter(
    ({ leftOn }) => leftOn === null,
  );
  protected readonly sending = new Submission([
    'name',
    'email',
    'role',
    'practitionerId',
    'treats',
    'locationId',
  ]);

  protected async invite(form: HTMLFormElement): Promise<void> {
    const input = inputOf(form);
    const missing = {
      name: input.name === '' && 'Give a name.',
      email: !input.email.includes('@') && 'Give an e-mail address.',
    };
    if (this.sending.misses(missing)) return focusFirstProblem(form);
    const answer = await this.sending.send(async () => {
      return (await this.inviteIt({ input })).invitePerson;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.ref.close(answer);
  }
}

function inputOf(form: HTMLFormElement): InvitePersonInput {
  const as = textIn(form, 'practitioner');
  const location = textIn(form, 'location');
  return {
    name: textIn(form, 'name'),
    email: textIn(form, 'email'),
    role: textIn(form, 'role') as Role,
    treats: as === 'NEW',
    practitionerId: as === '' || as === 'NEW' ? null : as,
    locationId: location === '' ? null : location,
  };
}
