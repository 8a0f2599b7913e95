import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { tell } from '../../graphql';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { shortTimeText } from '../../ui/time-text';
import { endLink } from './people.generated';
import type { LinkRowFragment } from './people.generated';
import { linkStanding, linkWords } from './people-words';

/** Links of the last 30 days: open ones can be taken back. */
@Component({
  selector: 'un-link-list',
  imports: [SubmissionTrouble],
  template: `
    <h2 id="links">Links <span class="quiet">of the last 30 days</span></h2>
    <p class="said" role="status">{{ said() }}</p>
    <un-submission-trouble
      [submission]="sending"
      what="The link could not be taken back."
      safe="It still works; try again."
    />
    @if (links().length === 0) {
      <p class="none">No invitation and no other link was made lately.</p>
    } @else {
      <ul class="rows">
        @for (link of shown(); track link.id) {
          <li [class.over]="link.state !== 'OPEN'">
            <div class="personal">
              <span>
                {{ words[link.kind] }} for <strong>{{ link.name || link.email }}</strong>
              </span>
              <span class="quiet">{{ link.email }}</span>
            </div>
            <div>
              <span>{{ standing(link) }}</span>
              <span class="quiet">{{ made(link) }}</span>
            </div>
            @if (link.state === 'OPEN') {
              <button
                type="button"
                class="button"
                [attr.aria-disabled]="sending.busy()"
                (click)="end(link)"
              >
                Take back<span class="visually-hidden"> the link for {{ link.name }}</span>
              </button>
            }
          </li>
        }
      </ul>
      @if (links().length > shown().length) {
        <p>
          <button type="button" class="button" (click)="all.set(true)">
            Show all {{ links().length }}
          </button>
        </p>
      }
    }
  `,
  styleUrl: './section-list.css',
  host: { role: 'region', 'aria-labelledby': 'links' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkList {
  readonly links = input.required<readonly LinkRowFragment[]>();
  readonly changed = output();

  private readonly endIt = tell(endLink);
  protected readonly sending = new Submission();
  protected readonly said = signal('');
  protected readonly all = signal(false);
  protected readonly words = linkWords;
  protected readonly standing = linkStanding;
  /** Open ones always; of the others the latest. */
  protected readonly shown = computed(() => {
    const links = this.links();
    const open = links.filter(({ state }) => state === 'OPEN');
    const others = links.filter(({ state }) => state !== 'OPEN');
    return [...open, ...(this.all() ? others : others.slice(0, 5))];
  });

  /** By whom and when it was made, and until when it works. */
  protected made({ madeAt, madeByName, state, expiresAt }: LinkRowFragment): string {
    const by = madeByName === null ? 'from the sign-in page' : `by ${madeByName}`;
    const until = state === 'OPEN' ? `, until ${shortTimeText(expiresAt)}` : '';
    return `made ${shortTimeText(madeAt)} ${by}${until}`;
  }

  protected async end({ id, name }: LinkRowFragment): Promise<void> {
    this.said.set('');
    const answer = await this.sending.send(async () => {
      return { ...(await this.endIt({ id })).endLink, problems: [] };
    });
    if (answer === undefined) return;
    this.said.set(
      answer.ended ? `The link for ${name} no longer works.` : 'That link was no longer open.',
    );
    this.changed.emit();
  }
}
