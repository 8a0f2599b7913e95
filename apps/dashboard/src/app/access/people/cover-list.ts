import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { tell } from '../../graphql';
import { confirmed } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortTimeText } from '../../ui/time-text';
import { CoverDialog } from './cover-dialog';
import { endCover } from './people.generated';
import type { CoverRowFragment } from './people.generated';
import { coverStanding } from './people-words';
import type { People } from './people-words';

const standingWords = { NOW: 'Holds now', LATER: 'To come', OVER: 'Over' } as const;

/** Who sees the clients of a colleague, until when and why. */
@Component({
  selector: 'un-cover-list',
  imports: [Icon, SubmissionTrouble],
  template: `
    <header class="page-head">
      <h2 id="covers">Cover <span class="quiet">for colleagues who are away or have left</span></h2>
      <button type="button" class="button" (click)="arrange()">Arrange cover</button>
    </header>
    <p class="said" role="status">{{ said() }}</p>
    <un-submission-trouble [submission]="sending" what="The cover could not be ended." />
    @if (rows().length === 0) {
      <p class="none">Nobody covers for anybody. A colleague on holiday? Arrange cover first.</p>
    } @else {
      <ul class="rows">
        @for (row of rows(); track row.cover.id) {
          <li [class.over]="row.standing === 'OVER'">
            <div class="personal">
              <strong>{{ row.cover.accountName }}</strong>
              <span>
                sees the clients of <strong>{{ row.cover.practitionerName }}</strong>
              </span>
              <span class="quiet">
                {{ row.cover.reason }}
                @if (row.cover.arrangedByName; as name) {
                  (arranged by {{ name }})
                }
              </span>
            </div>
            <div>
              <span>{{ standingWords[row.standing] }}</span>
              <span class="quiet">{{ row.span }}</span>
            </div>
            @if (row.standing !== 'OVER') {
              <button type="button" class="button" (click)="end(row.cover)">
                <un-icon name="close" /> End<span class="visually-hidden">
                  the cover by {{ row.cover.accountName }}</span
                >
              </button>
            }
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './section-list.css',
  host: { role: 'region', 'aria-labelledby': 'covers' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoverList {
  readonly people = input.required<People>();
  readonly manages = input.required<boolean>();
  readonly changed = output();

  private readonly dialog = inject(Dialog);
  private readonly endIt = tell(endCover);
  protected readonly sending = new Submission();
  protected readonly said = signal('');
  protected readonly standingWords = standingWords;
  protected readonly rows = computed(() =>
    this.people().covers.map((cover) => ({
      cover,
      standing: coverStanding(cover, Date.now()),
      span: spanOf(cover),
    })),
  );

  protected async arrange(): Promise<void> {
    const data = this.people();
    const ref = this.dialog.open<boolean>(CoverDialog, { data, ariaLabelledBy: 'cover-heading' });
    if ((await firstValueFrom(ref.closed)) !== true) return;
    this.said.set('The cover is arranged.');
    this.changed.emit();
  }

  protected async end({ id, accountName, practitionerName }: CoverRowFragment): Promise<void> {
    const sure = await confirmed(this.dialog, {
      question: `End the cover by ${accountName}?`,
      consequences: [
        `${accountName} no longer sees the clients of ${practitionerName} from their next click on.`,
      ],
      go: 'End cover',
      keep: 'Keep it',
    });
    if (!sure) return;
    const answer = await this.sending.send(async () => (await this.endIt({ id })).endCover);
    if (answer === undefined) return;
    this.said.set('The cover has ended.');
    this.changed.emit();
  }
}

function spanOf({ startsAt, endsAt, endedAt }: CoverRowFragment): string {
  const until = endedAt ?? endsAt;
  return `${shortTimeText(startsAt)} to ${shortTimeText(until)}${endedAt === null ? '' : ' (ended early)'}`;
}
