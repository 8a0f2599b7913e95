import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { roleWords } from '@unknot/domain/access/role-words';
import { tell } from '../../graphql';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { homeOf, SignedIn } from '../../viewer';
import type { Viewer } from '../../viewer';
import { signedInViewer } from '../../viewer.generated';

/** The practices that a person belongs to; one at a time is worked in. */
@Component({
  selector: 'un-practices-card',
  imports: [SubmissionTrouble],
  template: `
    <h2 id="practices-heading">Practices</h2>
    <un-submission-trouble
      [submission]="sending"
      what="The practice could not be changed."
      safe="You are still where you were."
    />
    <ul class="list">
      @for (one of viewer().memberships; track one.practiceId) {
        <li>
          <div>
            <strong>{{ one.practiceName }}</strong>
            <span class="quiet">{{ roleWords[one.role] }}</span>
          </div>
          @if (one.practiceId === viewer().practice.id) {
            <span class="here">You are here</span>
          } @else {
            <button
              type="button"
              class="button"
              [attr.aria-disabled]="sending.busy()"
              (click)="switchTo(one.practiceId)"
            >
              Switch<span class="visually-hidden"> to {{ one.practiceName }}</span>
            </button>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './card.css',
  host: { class: 'card', role: 'region', 'aria-labelledby': 'practices-heading' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PracticesCard {
  readonly viewer = input.required<Viewer>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly signedIn = inject(SignedIn);
  private readonly whoAmI = tell(signedInViewer);
  protected readonly sending = new Submission();
  protected readonly roleWords = roleWords;

  protected async switchTo(practiceId: string): Promise<void> {
    const answer = await this.sending.send(async () => {
      await firstValueFrom(this.http.post('/sign-in/switch', { practiceId }));
      return { ...(await this.whoAmI({})), problems: [] };
    });
    if (answer === undefined) return;
    this.signedIn.viewer.set(answer.viewer);
    await this.router.navigateByUrl(answer.viewer === null ? '/sign-in' : homeOf(answer.viewer));
  }
}
