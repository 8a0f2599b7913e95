import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { dayText } from '@unknot/charts/day-axis';
import type { RecordRequestKind } from '@unknot/contract/schema.generated';
import { ask, tell } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortDateText } from '../../ui/time-text';
import { askAboutRecord, ownRecordRequests, takeBackRecordRequest } from './consent.generated';
import type { OwnRequestFragment } from './consent.generated';

/** What a client can ask for, in plain words with what follows. */
const kinds = [
  {
    kind: 'RESTRICTION',
    title: 'Restrict my record',
    follows:
      'It is kept, but in no list and no comparison. Who treats you opens it only in need, says why, and you see that here.',
    asks: 'Ask to restrict it',
  },
  {
    kind: 'ERASURE',
    title: 'Erase my record',
    follows:
      'The law asks your practice to keep it for years after your last visit. If they accept, it is restricted at once and erased when it need not be kept any more. Take it with you first.',
    asks: 'Ask to erase it',
  },
] as const satisfies readonly {
  readonly kind: RecordRequestKind;
  readonly [more: string]: string;
}[];

/** Where a client asks for their record to be restricted or erased, and sees how each request stands. */
@Component({
  selector: 'un-own-requests',
  imports: [Control, FailureNotice, Field, SubmissionTrouble],
  templateUrl: './own-requests.html',
  styleUrl: './own-requests.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnRequests {
  private readonly askIt = tell(askAboutRecord);
  private readonly takeBackIt = tell(takeBackRecordRequest);
  protected readonly question = ask(ownRecordRequests, () => ({}));
  protected readonly requests = computed(() => this.question.answer()?.ownRecordRequests);
  /** What waits for an answer already: of each kind at most one. */
  private readonly waiting = computed(() => (this.requests() ?? []).filter(isWaiting));
  protected readonly offers = computed(() =>
    kinds.map((one) => ({ ...one, asked: this.waiting().find(({ kind }) => kind === one.kind) })),
  );
  /** The kind whose form is open. */
  protected readonly open = signal<RecordRequestKind | undefined>(undefined);
  protected readonly sending = new Submission(['words']);
  protected readonly said = signal('');
  /** The same until it is stored, so that sending again asks nothing twice. */
  private id = uuidv7();
  protected readonly date = shortDateText;

  protected begin(kind: RecordRequestKind): void {
    this.sending.clear();
    this.said.set('');
    this.open.set(kind);
    setTimeout(() => document.getElementById('why')?.focus());
  }

  protected async send(form: HTMLFormElement, kind: RecordRequestKind): Promise<void> {
    const words = textIn(form, 'words');
    const input = { id: this.id, kind, words: words === '' ? null : words };
    const answer = await this.sending.send(async () => {
      return (await this.askIt({ input })).askAboutRecord;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.id = uuidv7();
    this.open.set(undefined);
    this.said.set('Your request is sent. Your practice answers here within 30 days.');
    this.question.again();
  }

  protected async takeBack({ id }: OwnRequestFragment): Promise<void> {
    this.said.set('');
    const answer = await this.sending.send(async () => {
      return (await this.takeBackIt({ id })).takeBackRecordRequest;
    });
    this.question.again();
    if (answer !== undefined) this.said.set('Your request is taken back.');
  }

  protected titleOf({ kind }: OwnRequestFragment): string {
    return kind === 'ERASURE' ? 'Erase my record' : 'Restrict my record';
  }

  /** How a request stands, with what follows from it. */
  protected standing(request: OwnRequestFragment): string {
    const { kind, outcome, erasableOn } = request;
    if (outcome === null) return 'Waits for an answer';
    if (outcome === 'DECLINED') return 'Declined';
    if (outcome === 'TAKEN_BACK') return 'Taken back by you';
    if (kind === 'RESTRICTION') return 'Accepted';
    return `Accepted: to be erased, not before ${dayText(erasableOn)}`;
  }
}

function isWaiting({ outcome }: OwnRequestFragment): boolean {
  return outcome === null;
}
