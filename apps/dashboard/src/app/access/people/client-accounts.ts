import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { ask, tell } from '../../graphql';
import { confirmed } from '../../ui/confirm';
import type { Confirmation } from '../../ui/confirm';
import { FailureNotice } from '../../ui/failure-notice';
import { Control, Field } from '../../ui/field';
import { Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortDateText, shortTimeText } from '../../ui/time-text';
import { clientAccounts, endMembership, makeLink, nameGuardian } from './people.generated';
import type { MadeLinkFragment } from './people.generated';
import type { Person } from './people-words';

const most = 50;

/** Clients who can sign in, found by name: whoever looks for them is noted in the audit trail. */
@Component({
  selector: 'un-client-accounts',
  imports: [Control, FailureNotice, Field, SubmissionTrouble],
  templateUrl: './client-accounts.html',
  styleUrl: './section-list.css',
  host: { role: 'region', 'aria-labelledby': 'client-accounts' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientAccounts {
  /** A link was made, to be handed over. */
  readonly made = output<MadeLinkFragment>();

  private readonly dialog = inject(Dialog);
  private readonly endIt = tell(endMembership);
  private readonly makeIt = tell(makeLink);
  private readonly nameIt = tell(nameGuardian);
  /** Nothing is asked before somebody searches. */
  protected readonly search = signal<string | undefined>(undefined);
  protected readonly question = ask(clientAccounts, () => {
    const search = this.search();
    return search === undefined ? undefined : { search, first: most };
  });
  protected readonly found = computed(() => this.question.answer()?.clientAccounts);
  protected readonly sending = new Submission();
  protected readonly said = signal('');
  protected readonly most = most;
  protected readonly day = shortDateText;

  protected look(form: HTMLFormElement): void {
    this.said.set('');
    const search = textIn(form, 'search');
    if (search === this.search()) this.question.again();
    else this.search.set(search);
  }

  protected seen({ lastSeenAt }: Person): string {
    return lastSeenAt === null ? 'never signed in yet' : `last here ${shortTimeText(lastSeenAt)}`;
  }

  protected async signInLink({ id }: Person): Promise<void> {
    const input = { accountId: id, kind: 'MAGIC_SIGN_IN' } as const;
    const made = await this.sending.send(async () => (await this.makeIt({ input })).makeLink);
    if (made !== undefined) this.made.emit(made);
  }

  /** Says that the account is a guardian's, or that it is the client's own. */
  protected async guardian({ id, name, guardianUntil }: Person): Promise<void> {
    const isGuardian = guardianUntil === null;
    const sure = await confirmed(this.dialog, isGuardian ? toGuardian(name) : toOwn(name));
    if (!sure) return;
    const answer = await this.sending.send(async () => {
      return (await this.nameIt({ accountId: id, isGuardian })).nameGuardian;
    });
    if (answer === undefined) return;
    const until = answer.until === null ? '' : ` until ${shortDateText(answer.until)}`;
    this.said.set(
      isGuardian ? `${name} is a guardian${until}.` : `The account of ${name} is the client’s own.`,
    );
    this.question.again();
  }

  protected async end({ id, name }: Person): Promise<void> {
    const sure = await confirmed(this.dialog, {
      question: `End the access of ${name}?`,
      consequences: [
        'They can no longer see their own progress here, from their next click on.',
        'Their record stays as it is, and their consents hold as they decided them.',
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
}

const toGuardian = (name: string): Confirmation => ({
  question: `Is ${name} the guardian of this client?`,
  consequences: [
    'They go on seeing the record and deciding for the client, until the client’s 18th birthday begins.',
    'Then their access ends by itself. The client gets an account of their own by an invitation.',
  ],
  go: 'Name as guardian',
  keep: 'Leave it',
});

const toOwn = (name: string): Confirmation => ({
  question: `Is the account of ${name} the client’s own?`,
  consequences: [
    'Then it does not end with the 18th birthday. Where a guardian’s part is over before it, end their access instead.',
  ],
  go: 'It is the client’s own',
  keep: 'Leave it',
});
