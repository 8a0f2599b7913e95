import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { countText } from '@unknot/charts/number-text';
import { tableCsv } from '@unknot/charts/table-csv';
import { deedCodes, deedWordsOf } from '@unknot/domain/access/deed-words';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { fileName, saveFile } from '../../ui/save-file';
import { localDay } from '../../ui/time-text';
import { EventRow } from './event-row';
import { auditTrail } from './trail.generated';
import type { AuditTrailQuery } from './trail.generated';
import { filterOf, tableOf, whoOf } from './trail-words';
import type { TrailEvent, Wanted } from './trail-words';

const pageSize = 50;
const text = (value: string | undefined) => value?.trim() ?? '';

type Page = AuditTrailQuery['auditEvents'];

/** Who did what with whose record, with filters in the address, one more page at a time. */
@Component({
  selector: 'un-trail',
  imports: [EventRow, FailureNotice, Icon],
  templateUrl: './trail.html',
  styleUrl: './trail.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Trail {
  readonly client = input('', { transform: text });
  readonly person = input('', { transform: text });
  readonly action = input('', { transform: text });
  readonly from = input('', { transform: text });
  readonly until = input('', { transform: text });

  private readonly router = inject(Router);
  protected readonly wanted = computed<Wanted>(() => ({
    client: this.client(),
    person: this.person(),
    action: this.action(),
    from: this.from(),
    until: this.until(),
  }));
  private readonly after = linkedSignal<Wanted, string | null>({
    source: this.wanted,
    computation: () => null,
  });
  protected readonly question = ask(auditTrail, () => ({
    first: pageSize,
    after: this.after(),
    filter: filterOf(this.wanted()),
  }));
  /** All pages so far; while the next answer is under way the last ones stay. */
  private readonly pages = linkedSignal<Page | undefined, readonly Page[] | undefined>({
    source: () => this.question.answer()?.auditEvents,
    computation: (page, previous) => {
      if (page === undefined) return previous?.value;
      return this.after() === null ? [page] : [...(previous?.value ?? []), page];
    },
  });
  protected readonly events = computed<readonly TrailEvent[] | undefined>(() =>
    this.pages()?.flatMap(({ edges }) => edges.map(({ node }) => node)),
  );
  protected readonly more = computed(() => this.pages()?.at(-1)?.pageInfo.hasNextPage ?? false);
  protected readonly countWords = computed(() => {
    const n = this.events()?.length ?? 0;
    return this.more() ? `The latest ${n}` : countText(n, 'event');
  });
  protected readonly isFiltered = computed(() =>
    Object.values(this.wanted()).some((value) => value !== ''),
  );
  /** Everybody who stands in what was shown so far; others are found further down. */
  protected readonly persons = linkedSignal<
    readonly TrailEvent[] | undefined,
    ReadonlyMap<string, string>
  >({
    source: this.events,
    computation: (events, previous) =>
      new Map([
        ...(previous?.value ?? []),
        ...(events ?? []).flatMap((event): [string, string][] =>
          event.accountId === null || event.who === null ? [] : [[event.accountId, whoOf(event)]],
        ),
      ]),
  });
  protected readonly personName = computed(
    () => this.persons().get(this.person()) ?? 'Somebody not shown yet',
  );
  protected readonly clientName = computed(() => {
    const shown = this.events()?.flatMap(({ clients }) => clients) ?? [];
    const reference = shown.find(({ id }) => id === this.client())?.reference ?? null;
    return reference === null ? 'one client' : `client No. ${reference}`;
  });
  protected readonly actions = [...deedCodes]
    .map((code) => ({ code, words: deedWordsOf(code) }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en'));
  protected readonly today = localDay(new Date());

  protected set(changed: Partial<Wanted>): void {
    const queryParams = Object.fromEntries(
      Object.entries(changed).map(([name, value]) => [name, value === '' ? null : value]),
    );
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }

  protected showMore(): void {
    this.after.set(this.pages()?.at(-1)?.pageInfo.endCursor ?? null);
  }

  protected save(): void {
    const csv = tableCsv(tableOf(this.events() ?? []));
    saveFile(fileName(`audit trail ${this.today}`, 'csv'), new Blob([csv], { type: 'text/csv' }));
  }
}
