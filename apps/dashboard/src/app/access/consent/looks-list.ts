import { ChangeDetectionStrategy, Component, computed, linkedSignal, signal } from '@angular/core';
import { roleWords } from '@unknot/domain/access/role-words';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { shortTimeText } from '../../ui/time-text';
import { whoLooked } from './consent.generated';
import type { WhoLookedQuery } from './consent.generated';

const pageSize = 20;

type Page = WhoLookedQuery['whoLooked'];

/** Who looked at one's own record, latest first. */
@Component({
  selector: 'un-looks-list',
  imports: [FailureNotice],
  template: `
    @if (question.failure(); as failure) {
      <un-failure-notice
        what="Who looked could not be loaded."
        safe="It is complete as it was."
        [failure]="failure"
        (again)="question.again()"
      />
    }
    @if (looks(); as looks) {
      @if (looks.length === 0) {
        <p class="none">Nobody has looked at your record yet.</p>
      } @else {
        <ul class="card">
          @for (look of looks; track look.id) {
            <li>
              <span>
                <strong>{{ look.who }}</strong>&ngsp;
                @if (look.role !== null && look.who !== 'You') {
                  <span class="quiet">({{ words[look.role] }})</span>
                }
                {{ look.what }}
              </span>
              <span class="quiet">{{ time(look.at) }}, {{ look.why }}</span>
            </li>
          }
        </ul>
        @if (more()) {
          <p>
            <button
              type="button"
              class="button"
              [attr.aria-disabled]="question.loading()"
              (click)="showMore()"
            >
              {{ question.loading() ? 'Loading' : 'Show more' }}
            </button>
          </p>
        }
      }
    } @else if (question.loading()) {
      <div class="skeleton" aria-hidden="true"></div>
      <p class="slow" role="status">Loading who looked</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-12);
    }
    ul {
      margin: 0;
      padding-block: 0;
      list-style: none;
    }
    li {
      display: grid;
      padding: var(--space-12) 0;
    }
    li + li {
      border-top: 1px solid var(--rule);
    }
    .none {
      color: var(--ink-quiet);
    }
    .skeleton {
      height: 240px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LooksList {
  private readonly after = signal<string | null>(null);
  protected readonly question = ask(whoLooked, () => ({ first: pageSize, after: this.after() }));
  private readonly pages = linkedSignal<Page | undefined, readonly Page[] | undefined>({
    source: () => this.question.answer()?.whoLooked,
    computation: (page, previous) => {
      if (page === undefined) return previous?.value;
      return this.after() === null ? [page] : [...(previous?.value ?? []), page];
    },
  });
  protected readonly looks = computed(() =>
    this.pages()?.flatMap(({ edges }) => edges.map(({ node }) => node)),
  );
  protected readonly more = computed(() => this.pages()?.at(-1)?.pageInfo.hasNextPage ?? false);
  protected readonly words = roleWords;
  protected readonly time = shortTimeText;

  protected showMore(): void {
    this.after.set(this.pages()?.at(-1)?.pageInfo.endCursor ?? null);
  }
}
