import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { countText } from '@unknot/charts/number-text';
import { ask } from '../graphql';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { SignedIn } from '../viewer';
import { ClientRow } from './client-row';
import type { Client } from './client-row';
import { clientList } from './client-list.generated';
import type { ClientListQuery } from './client-list.generated';
import { OpenCorrections } from './open-corrections';

const pageSize = 50;
const pauseMs = 200;

type Page = ClientListQuery['clients'];

/** The clients whom the person may see, by name, with a search and one more page at a time. */
@Component({
  selector: 'un-client-list',
  imports: [ClientRow, FailureNotice, Icon, OpenCorrections, RouterLink],
  templateUrl: './client-list.html',
  styleUrl: './client-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientList {
  /** What is searched for; from the address, so that it can be shared and gone back to. */
  readonly search = input('', { transform: (value: string | undefined) => value?.trim() ?? '' });

  private readonly router = inject(Router);
  private readonly viewer = inject(SignedIn).viewer;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  private readonly after = linkedSignal<string, string | null>({
    source: this.search,
    computation: () => null,
  });

  protected readonly question = ask(clientList, () => ({
    search: this.search() === '' ? null : this.search(),
    first: pageSize,
    after: this.after(),
  }));

  /** All rows so far; while the next answer is under way the last ones stay. */
  private readonly pages = linkedSignal<Page | undefined, readonly Page[] | undefined>({
    source: () => this.question.answer()?.clients,
    computation: (page, previous) => {
      if (page === undefined) return previous?.value;
      return this.after() === null ? [page] : [...(previous?.value ?? []), page];
    },
  });

  protected readonly rows = computed<Client[] | undefined>(() =>
    this.pages()?.flatMap((page) => page.edges.map(({ node }) => node)),
  );
  protected readonly total = computed(() => this.pages()?.at(-1)?.totalCount ?? 0);
  protected readonly more = computed(() => this.pages()?.at(-1)?.pageInfo.hasNextPage ?? false);
  protected readonly countWords = computed(() => {
    const shown = this.rows()?.length ?? 0;
    const total = this.total();
    const all = countText(total, 'client');
    return shown < total ? `${shown} of ${all}` : all;
  });

  protected readonly mayImport = computed(() => this.viewer()?.role === 'OWNER');

  /** Whether the latest episode has ended, so that there is none to record in. */
  protected isOver({ episode }: Client): boolean {
    return episode !== null && episode.status !== 'OPEN' && episode.status !== 'PAUSED';
  }

  protected look(text: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.searchFor(text), pauseMs);
  }

  protected searchFor(text: string): void {
    clearTimeout(this.waiting);
    const search = text.trim();
    void this.router.navigate([], {
      queryParams: { search: search === '' ? null : search },
      replaceUrl: true,
    });
  }

  protected showMore(): void {
    this.after.set(this.pages()?.at(-1)?.pageInfo.endCursor ?? null);
  }
}
