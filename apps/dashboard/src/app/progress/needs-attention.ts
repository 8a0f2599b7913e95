import { ChangeDetectionStrategy, Component, computed, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayText } from '@unknot/charts/day-axis';
import { countText } from '@unknot/charts/number-text';
import { ask } from '../graphql';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { AttentionRow, type Row } from './attention-row';
import { countWordsOf, noteOf } from './attention-words';
import { needsAttention, type NeedsAttentionQuery } from './needs-attention.generated';
import { TodayList } from './today-list';

const pageSize = 50;

type Page = NeedsAttentionQuery['needsAttention'];

/** The rows that have one reason in common. */
interface Group {
  readonly rule: Row['rule'];
  readonly name: string;
  readonly note: string;
  readonly count: number;
  readonly rows: readonly Row[];
}

/** Whom a practitioner should look at, worst first and each with its reason, and what is on today. */
@Component({
  selector: 'un-needs-attention',
  imports: [AttentionRow, FailureNotice, Icon, RouterLink, TodayList],
  templateUrl: './needs-attention.html',
  styleUrl: './needs-attention.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeedsAttention {
  private readonly after = signal<string | null>(null);

  protected readonly question = ask(needsAttention, () => ({
    first: pageSize,
    after: this.after(),
  }));

  /** All pages so far; while the next answer is under way the last ones stay. */
  private readonly pages = linkedSignal<Page | undefined, readonly Page[] | undefined>({
    source: () => this.question.answer()?.needsAttention,
    computation: (page, previous) => {
      if (page === undefined) return previous?.value;
      return this.after() === null ? [page] : [...(previous?.value ?? []), page];
    },
  });

  protected readonly first = computed(() => this.pages()?.[0]);
  protected readonly more = computed(() => this.pages()?.at(-1)?.pageInfo.hasNextPage ?? false);
  protected readonly day = computed(() => dayText(this.first()?.today ?? ''));
  protected readonly groups = computed<Group[]>(() => {
    const rows = this.pages()?.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
    return (this.first()?.counts ?? []).map(({ rule, name, count }) => ({
      ...{ rule, name, count, note: noteOf[rule] },
      rows: rows.filter((row) => row.rule === rule),
    }));
  });
  protected readonly rulesVersion = computed(() => this.first()?.edges[0]?.node.rulesVersion);
  protected readonly inAll = computed(() => countText(this.first()?.totalCount ?? 0, 'client'));
  protected readonly countWordsOf = countWordsOf;

  protected showMore(): void {
    this.after.set(this.pages()?.at(-1)?.pageInfo.endCursor ?? null);
  }

  /** Leads to a group without leaving an address behind that would name it. */
  protected goTo(event: Event, heading: HTMLElement | null): void {
    event.preventDefault();
    heading?.focus();
    heading?.scrollIntoView({ block: 'start' });
  }

  protected headingOf(rule: string): HTMLElement | null {
    return document.getElementById(`group-${rule}`);
  }
}
