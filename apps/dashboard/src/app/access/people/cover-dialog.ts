import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { longestCoverDays } from '@unknot/domain/access/managing';
import { tell } from '../../graphql';
import { Control, Field } from '../../ui/field';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { localDay, startOfDay } from '../../ui/time-text';
import { arrangeCover } from './people.generated';
import type { People } from './people-words';

/** Lets somebody see the clients of a colleague for some days; answers `true` where it was arranged. */
@Component({
  selector: 'un-cover-dialog',
  imports: [Control, Field, SubmissionTrouble],
  templateUrl: './cover-dialog.html',
  styleUrl: './cover-dialog.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoverDialog {
  protected readonly people = inject<People>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly arrangeIt = tell(arrangeCover);
  /** Made once, so that sending again arranges nothing twice. */
  private readonly id = uuidv7();

  protected readonly sending = new Submission([
    'accountId',
    'practitionerId',
    'startsAt',
    'endsAt',
    'reason',
  ]);
  protected readonly longest = longestCoverDays;
  protected readonly today = localDay(new Date());
  protected readonly covering = this.people.persons.filter(
    ({ state, practitionerId }) => state === 'ACTIVE' && practitionerId !== null,
  );

  protected async arrange(form: HTMLFormElement): Promise<void> {
    const [from, until] = [textIn(form, 'from'), textIn(form, 'until')];
    const reason = textIn(form, 'reason');
    const missing = {
      startsAt: from === '' && 'Give the first day.',
      endsAt: until === '' ? 'Give the last day.' : until < from && 'It ends before it begins.',
      reason: reason === '' && 'Say why; it stands in the log.',
    };
    if (this.sending.misses(missing)) return focusFirstProblem(form);
    const input = {
      id: this.id,
      accountId: textIn(form, 'account'),
      practitionerId: textIn(form, 'practitioner'),
      startsAt: startOfDay(from),
      endsAt: startOfDay(until, 1),
      reason,
    };
    const answer = await this.sending.send(async () => {
      return (await this.arrangeIt({ input })).arrangeCover;
    });
    if (answer === undefined) return focusFirstProblem(form);
    this.ref.close(true);
  }
}
