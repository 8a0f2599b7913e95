import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Role } from '@unknot/contract/schema.generated';
import { tell } from '../../graphql';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { changeRole } from './people.generated';
import { freePractitioners, rolesToGive } from './people-words';
import type { People, Person } from './people-words';
import { RoleFields } from './role-fields';

interface Given {
  readonly person: Person;
  readonly people: People;
  readonly by: Role;
}

/** Makes a person something else in the practice; answers `true` where it was done. */
@Component({
  selector: 'un-role-dialog',
  imports: [RoleFields, SubmissionTrouble],
  template: `
    <section class="dialog">
      <h2 id="role-heading">Change the role of {{ data.person.name }}</h2>
      <p>It holds at once. They are signed out and sign in again in the new role.</p>
      <un-submission-trouble [submission]="sending" what="The role could not be changed." />
      <form #form novalidate (submit)="$event.preventDefault(); change(form)">
        <un-role-fields
          [submission]="sending"
          [roles]="roles"
          [role]="data.person.role"
          [practitionerId]="data.person.practitionerId"
          [practitioners]="practitioners"
        />
        <p class="row end">
          <button type="button" class="button" (click)="ref.close(false)">Leave it</button>
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Changing' : 'Change role' }}
          </button>
        </p>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoleDialog {
  protected readonly data = inject<Given>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly changeIt = tell(changeRole);

  protected readonly roles = rolesToGive(this.data.by, this.data.person.role);
  /** Those who have no account yet, and the one that the person is. */
  protected readonly practitioners = [
    ...this.data.people.practitioners.filter(({ id }) => id === this.data.person.practitionerId),
    ...freePractitioners(this.data.people).filter(({ leftOn }) => leftOn === null),
  ];
  protected readonly sending = new Submission(['role', 'practitionerId', 'treats']);

  protected async change(form: HTMLFormElement): Promise<void> {
    const as = textIn(form, 'practitioner');
    const input = {
      accountId: this.data.person.id,
      role: textIn(form, 'role') as Role,
      practitionerId: as === '' ? null : as,
    };
    const answer = await this.sending.send(async () => (await this.changeIt({ input })).changeRole);
    if (answer === undefined) return focusFirstProblem(form);
    this.ref.close(true);
  }
}
