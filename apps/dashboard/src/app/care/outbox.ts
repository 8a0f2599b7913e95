import { DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { RecordSessionInput } from '@unknot/contract/schema.generated';
import { tell } from '../graphql';
import { KeptVisits, type KeptVisit } from '../kept-visits';
import { failureOf, type Failure } from '../ui/failure';
import type { VisitDraft } from './visit-draft';
import { recordVisit } from './visit.generated';

/** What became of a visit that was sent. */
export type Sent =
  | { readonly state: 'STORED' }
  | { readonly state: 'WAITING' }
  | { readonly state: 'PROBLEMS' }
  | { readonly state: 'REFUSED'; readonly failure: Failure };

const retryMs = 15_000;

/** A visit as it was sent, and what becomes of that. */
interface Sending {
  readonly visit: KeptVisit;
  readonly outcome: Promise<Sent>;
}

/**
 * Sends visits that wait, one after the other: at once, when the network returns, and every now and then. A visit is
 * forgotten here only when the server says that it is stored, and has ids of its own: sent twice it is stored once.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly kept = inject(KeptVisits);
  private readonly record = tell(recordVisit);
  private readonly underWay = signal<ReadonlyMap<string, Sending>>(new Map());

  /** The client whose waiting visit was stored last, so that a page that shows it can ask anew. */
  readonly storedFor = signal('');

  constructor() {
    const onReturn = () => this.sendAll();
    window.addEventListener('online', onReturn);
    const timer = setInterval(onReturn, retryMs);
    // What was left from before is sent as soon as it is read.
    effect(() => {
      if (!this.kept.read()) return;
      const visits = this.kept.own();
      untracked(() => this.sendEach(visits));
    });
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', onReturn);
      clearInterval(timer);
    });
  }

  /** Whether a visit is on its way to the server, sent by a person or by itself. */
  isSending({ key }: Pick<KeptVisit, 'key'>): boolean {
    return this.underWay().has(key);
  }

  /**
   * Sends one visit. While it is under way just so already, answers what becomes of that; where it was changed
   * meanwhile, it is sent after that.
   */
  send(visit: KeptVisit): Promise<Sent> {
    const before = untracked(this.underWay).get(visit.key);
    if (before !== undefined && isAsSent(before.visit, visit)) return before.outcome;
    const outcome = before === undefined ? this.sendOnce(visit) : this.sendAfter(before, visit);
    const sending = { visit, outcome: outcome.finally(() => this.end(sending)) };
    this.underWay.update((all) => new Map(all).set(visit.key, sending));
    return sending.outcome;
  }

  private end(sending: Sending): void {
    const { key } = sending.visit;
    this.underWay.update((all) =>
      all.get(key) === sending ? new Map([...all].filter(([other]) => other !== key)) : all,
    );
  }

  private async sendAfter(before: Sending, visit: KeptVisit): Promise<Sent> {
    const came = await before.outcome;
    const now = this.kept.now(visit);
    return now !== undefined && isAsSent(now, visit) ? this.sendOnce(visit) : came;
  }

  private sendAll(): void {
    this.sendEach(this.kept.own());
  }

  private sendEach(visits: readonly KeptVisit[]): void {
    for (const visit of visits) if (visit.input !== null) void this.send(visit);
  }

  private async sendOnce(visit: KeptVisit): Promise<Sent> {
    try {
      const { recordSession } = await this.record({ input: visit.input as RecordSessionInput });
      if (recordSession.problems.length === 0) {
        await this.forgetStored(visit);
        return { state: 'STORED' };
      }
      await this.giveBack(visit, recordSession.problems);
      return { state: 'PROBLEMS' };
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.kind !== 'REFUSED' || failure.code === 'RATE_LIMITED')
        return { state: 'WAITING' };
      // Who has to sign in again sends it afterwards; what can never be stored is given back to be looked at.
      if (failure.code === 'UNAUTHENTICATED') return { state: 'WAITING' };
      await this.giveBack(visit, visit.problems);
      return { state: 'REFUSED', failure };
    }
  }

  /** What was entered after it was sent is not on the server, and stays. */
  private async forgetStored(visit: KeptVisit): Promise<void> {
    const now = this.kept.now(visit);
    if (now !== undefined && entriesOf(now) !== entriesOf(visit)) return;
    this.storedFor.set(visit.clientId);
    await this.kept.forget(visit);
  }

  /** What was said of a visit that has been changed since says nothing of the changed one. */
  private async giveBack(visit: KeptVisit, problems: KeptVisit['problems']): Promise<void> {
    const now = this.kept.now(visit);
    if (now === undefined || draftOf(now) !== draftOf(visit)) return;
    await this.kept.replace({ ...now, input: null, problems });
  }
}

function draftOf({ draft }: KeptVisit): string {
  return JSON.stringify(draft);
}

/** What was entered, whatever visits of others were seen meanwhile. */
function entriesOf({ draft }: KeptVisit): string {
  return JSON.stringify({ ...(draft as VisitDraft), version: null });
}

function isAsSent(a: KeptVisit, b: KeptVisit): boolean {
  return draftOf(a) === draftOf(b) && JSON.stringify(a.input) === JSON.stringify(b.input);
}
