import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import type { CarePlan } from '@unknot/contract/schema.generated';
import { tell } from '../../graphql';
import { focusFirstProblem, Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { changePlan } from './episodes.generated';
import { atFields } from './field-problems';
import { PlanFields, planFields, planIn } from './plan-fields';

interface Given {
  readonly clientId: string;
  readonly episodeId: string;
  readonly what: string;
  readonly plan: CarePlan;
}

/** Sets another plan for an episode; answers `true` where it was done. */
@Component({
  selector: 'un-plan-dialog',
  imports: [PlanFields, SubmissionTrouble],
  template: `
    <section class="dialog">
      <h2 id="plan-heading">Plan for {{ data.what }}</h2>
      <un-submission-trouble [submission]="sending" what="The plan could not be changed." />
      <form #form novalidate (submit)="$event.preventDefault(); change(form)">
        <un-plan-fields [submission]="sending" [plan]="data.plan" />
        <p class="row end">
          <button type="button" class="button" (click)="ref.close(false)">Leave it</button>
          <button type="submit" class="button primary" [attr.aria-disabled]="sending.busy()">
            {{ sending.busy() ? 'Saving' : 'Save plan' }}
          </button>
        </p>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanDialog {
  protected readonly data = inject<Given>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly changeIt = tell(changePlan);
  private readonly id = uuidv7();
  protected readonly sending = new Submission(planFields);

  protected async change(form: HTMLFormElement): Promise<void> {
    const { clientId, episodeId } = this.data;
    const input = { clientId, episodeId, plan: planIn(form, this.id) };
    const answer = await this.sending.send(async () =>
      atFields((await this.changeIt({ input })).changePlan),
    );
    if (answer === undefined) return focusFirstProblem(form);
    this.ref.close(true);
  }
}
