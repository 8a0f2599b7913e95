import { Dialog } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { countText } from '@unknot/charts/number-text';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { DeedDialog } from './deed-dialog';
import type { DeedGiven } from './deed-dialog';
import { ErasedList } from './erased-list';
import { records } from './records.generated';
import type { RecordRowFragment, RecordsQuery } from './records.generated';
import { RecordRow } from './record-row';
import { deedWords, shownKinds } from './record-words';
import type { Deed } from './record-words';
import { RequestList } from './request-list';

const pageSize = 50;
const text = (value: string | undefined) => value?.trim() ?? '';

type Page = RecordsQuery['records'];

/** The records of the practice as something to keep, to restrict or to erase; what clients ask for comes first. */
@Component({
  selector: 'un-records-page',
  imports: [ErasedList, FailureNotice, Icon, RecordRow, RequestList, RouterLink],
  templateUrl: './records-page.html',
  styleUrl: './records-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordsPage {
  readonly search = input('', { transform: text });
  readonly show = input('', { transform: text });

  private readonly dialog = inject(Dialog);
  private readonly router = inject(Router);
  private readonly wanted = computed(() => ({ search: this.search(), show: this.show() }));
  private readonly after = linkedSignal<object, string | null>({
    source: this.wanted,
    computation: () => null,
  });
  protected readonly kinds = shownKinds;
  protected readonly isErased = computed(() => this.show() === 'erased');
  protected readonly question = ask(records, () => {
    if (this.isErased()) return undefined;
    const { search, show } = this.wanted();
    const marked = shownKinds.find(({ key }) => key === show)?.mark ?? null;
    const after = this.after();
    return { search: search === '' ? null : search, marked, first: pageSize, after };
  });
  /** All pages so far; while the next answer is under way the last ones stay. */
  private readonly pages = linkedSignal<Page | undefined, readonly Page[] | undefined>({
    source: () => this.question.answer()?.records,
    computation: (page, previous) => {
      if (page === undefined) return previous?.value;
      return this.after() === null ? [page] : [...(previous?.value ?? []), page];
    },
  });
  protected readonly rows = computed(() =>
    this.pages()?.flatMap(({ edges }) => edges.map(({ node }) => node)),
  );
  protected readonly more = computed(() => this.pages()?.at(-1)?.pageInfo.hasNextPage ?? false);
  protected readonly countWords = computed(() => {
    const n = this.rows()?.length ?? 0;
    return this.more() ? `The first ${n}` : countText(n, 'record');
  });
  protected readonly isFiltered = computed(() => this.search() !== '' || this.show() !== '');
  protected readonly said = signal('');

  protected set(changed: { readonly search?: string; readonly show?: string }): void {
    this.said.set('');
    const queryParams = Object.fromEntries(
      Object.entries(changed).map(([name, value]) => [name, value.trim() || null]),
    );
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }

  protected showMore(): void {
    this.after.set(this.pages()?.at(-1)?.pageInfo.endCursor ?? null);
  }

  protected async ask(deed: Deed, record: RecordRowFragment): Promise<void> {
    this.said.set('');
    const data: DeedGiven = { deed, record };
    const ref = this.dialog.open<boolean>(DeedDialog, { data, ariaLabelledBy: 'deed-heading' });
    if ((await firstValueFrom(ref.closed)) !== true) return;
    this.said.set(deedWords[deed].done(record.name));
    this.fromTheStart();
  }

  /** What has changed may stand on any page: all is asked anew. */
  protected fromTheStart(): void {
    if (this.after() === null) this.question.again();
    else this.after.set(null);
  }
}
