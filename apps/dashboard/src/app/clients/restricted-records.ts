import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ask } from '../graphql';
import { FailureNotice } from '../ui/failure-notice';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Submission, textIn } from '../ui/submission';
import { clockText } from '../ui/time-text';
import { restrictedRecords } from './restricted-records.generated';

const fewestCharacters = 3;
const most = 50;

/** Finds restricted records of clients whom one treats: they stand in no list, and are opened with a reason. */
@Component({
  selector: 'un-restricted-records',
  imports: [Control, FailureNotice, Field, Icon, RouterLink],
  template: `
    <section class="page narrow">
      <a class="way" routerLink="/clients"><un-icon name="back" /> Clients</a>
      <header>
        <h1 tabindex="-1">Restricted records</h1>
        <p class="lead">
          A client can ask that nobody uses their record. It then stands in no list; in need you
          open it for an hour, say why, and the client sees that you did.
        </p>
      </header>
      <form #form novalidate role="search" (submit)="$event.preventDefault(); look(form)">
        <un-field
          name="search"
          label="Name or whole number of the client"
          hint="Of clients whom you treat. Whom you find is noted."
          [problem]="looking.of('search')"
        >
          <input unControl name="search" type="search" maxlength="100" autocomplete="off" />
        </un-field>
        <button type="submit" class="button" [attr.aria-disabled]="question.loading()">
          {{ question.loading() ? 'Searching' : 'Search' }}
        </button>
      </form>
      @if (question.failure(); as failure) {
        <un-failure-notice
          what="Restricted records could not be searched."
          safe="They are as they were."
          [failure]="failure"
          (again)="question.again()"
        />
      } @else if (found(); as found) {
        @if (found.length === 0) {
          <div class="empty" role="status">
            <h2>No restricted record found</h2>
            <p>Nobody of that name whom you treat has a restricted record.</p>
          </div>
        } @else {
          <ul class="rows" [class.stale]="question.loading()">
            @for (record of found; track record.id) {
              <li>
                <a class="personal" [routerLink]="['/clients', record.id]">
                  <un-icon name="lock" />
                  <strong>{{ record.name }}</strong>
                </a>
                @if (record.reference !== null) {
                  <span class="quiet personal">No. {{ record.reference }}</span>
                }
                <span class="quiet">{{ standing(record.openUntil) }}</span>
              </li>
            }
          </ul>
        }
      }
    </section>
  `,
  styleUrl: './restricted-records.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RestrictedRecords {
  private readonly search = signal<string | undefined>(undefined);
  /** Nothing is asked before somebody searches. */
  protected readonly question = ask(restrictedRecords, () => {
    const search = this.search();
    return search === undefined ? undefined : { search, first: most };
  });
  protected readonly found = computed(() => this.question.answer()?.restrictedRecords);
  protected readonly looking = new Submission(['search']);

  protected look(form: HTMLFormElement): void {
    const search = textIn(form, 'search');
    const isShort = search.length < fewestCharacters;
    if (this.looking.misses({ search: isShort && 'Type at least three characters.' })) return;
    if (search === this.search()) this.question.again();
    else this.search.set(search);
  }

  protected standing(openUntil: string | null): string {
    return openUntil === null ? 'restricted' : `open to you until ${clockText(openUntil)}`;
  }
}
