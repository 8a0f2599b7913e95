import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ask, tell } from '../../graphql';
import { confirmed } from '../../ui/confirm';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { managesPeople, SignedIn } from '../../viewer';
import { ClientAccounts } from './client-accounts';
import { CoverList } from './cover-list';
import { InviteDialog } from './invite-dialog';
import { LinkDialog } from './link-dialog';
import { LinkList } from './link-list';
import { endMembership, makeLink, peopleHere } from './people.generated';
import type { MadeLinkFragment } from './people.generated';
import type { Person } from './people-words';
import { PersonRow } from './person-row';
import { RoleDialog } from './role-dialog';

/** Who works in the practice and as what; owners and admins change it here. */
@Component({
  selector: 'un-people-page',
  imports: [
    ClientAccounts,
    CoverList,
    FailureNotice,
    Icon,
    LinkList,
    PersonRow,
    RouterLink,
    SubmissionTrouble,
  ],
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly dialog = inject(Dialog);
  private readonly viewer = inject(SignedIn).viewer;
  private readonly endIt = tell(endMembership);
  private readonly makeIt = tell(makeLink);

  protected readonly question = ask(peopleHere, () => ({}));
  protected readonly people = computed(() => this.question.answer()?.people);
  protected readonly role = computed(() => this.viewer()?.role ?? 'LEAD');
  protected readonly manages = computed(() => {
    const viewer = this.viewer();
    return viewer !== null && managesPeople(viewer);
  });
  protected readonly here = computed(() => this.people()?.persons.filter(isNotEnded) ?? []);
  protected readonly left = computed(
    () => this.people()?.persons.filter((person) => !isNotEnded(person)) ?? [],
  );
  protected readonly sending = new Submission();
  protected readonly said = signal('');

  protected async invite(): Promise<void> {
    const people = this.people();
    if (people === undefined) return;
    const data = { people, by: this.role() };
    const ref = this.dialog.open<MadeLinkFragment>(InviteDialog, {
      data,
      ariaLabelledBy: 'invite-heading',
    });
    const made = await firstValueFrom(ref.closed);
    if (made === undefined) return;
    this.question.again();
    await this.show(made);
  }

  protected async changeRole(person: Person): Promise<void> {
    const people = this.people();
    if (people === undefined) return;
    const data = { person, people, by: this.role() };
    const ref = this.dialog.open<boolean>(RoleDialog, { data, ariaLabelledBy: 'role-heading' });
    if ((await firstValueFrom(ref.closed)) !== true) return;
    this.said.set(`The role of ${person.name} is changed.`);
    this.question.again();
  }

  protected async newPassword({ id, name }: Person): Promise<void> {
    const sure = await confirmed(this.dialog, {
      question: `Make a link for a new password for ${name}?`,
      consequences: [
        'With it they choose a new password within 30 minutes, and are signed out everywhere.',
        'Their one-time codes stay as they are.',
      ],
      go: 'Make the link',
      keep: 'Leave it',
    });
    if (!sure) return;
    const input = { accountId: id, kind: 'PASSWORD_RESET' } as const;
    const made = await this.sending.send(async () => (await this.makeIt({ input })).makeLink);
    if (made === undefined) return;
    this.question.again();
    await this.show(made);
  }

  protected async end({ id, name, practitionerId }: Person): Promise<void> {
    const sure = await confirmed(this.dialog, {
      question: `End the access of ${name}?`,
      consequences: [
        'It ends at once: the next click of theirs is refused, and so is every token that they made.',
        practitionerId === null
          ? 'What they did stays in the records.'
          : 'What they recorded stays. Arrange cover, so that somebody sees their clients.',
        'To let them in again you invite them anew.',
      ],
      go: 'End access',
      keep: 'Keep it',
    });
    if (!sure) return;
    const answer = await this.sending.send(async () => {
      return (await this.endIt({ accountId: id })).endMembership;
    });
    if (answer === undefined) return;
    this.said.set(`The access of ${name} has ended.`);
    this.question.again();
  }

  protected async show(data: MadeLinkFragment): Promise<void> {
    const ref = this.dialog.open(LinkDialog, { data, ariaLabelledBy: 'link-heading' });
    await firstValueFrom(ref.closed);
  }
}

function isNotEnded({ state }: Person): boolean {
  return state !== 'ENDED';
}
