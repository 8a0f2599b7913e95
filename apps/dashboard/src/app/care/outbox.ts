import { DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import type { RecordSessionInput } from '@unknot/contract/schema.generated';
import { tell } from '../graphql';
import { KeptVisits, type KeptVisit } from '../kept-visits';
import { failureOf, type Failure } from '../ui/failure';
import { recordVisit } from './visit.generated';

/** What became of a visit that was sent. */
export type Sent =
  | { readonly state: 'STORED' }
  | { readonly state: 'WAITING' }
  | { readonly state: 'PROBLEMS' }
  | { readonly state: 'REFUSED'; readonly failure: Failure };

const retryMs = 15_000;

/**
 * Sends visits that wait, one after the other: at once, when the network returns, and every now and then. A visit is
 * forgotten here only when the server says that it is stored, and has ids of its own: sent twice it is stored once.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly kept = inject(KeptVisits);
  private readonly record = tell(recordVisit);
  private readonly underWay = new Map<string, Promise<Sent>>();

  /** The client whose waiting visit was stored last, so that a page that shows it can ask anew. */
  readonly storedFor = signal('');

  constructor() {
    const onReturn = () => this.sendAll();
    window.addEventListener('online', onReturn);
    const timer = setInterval(onReturn, retryMs);
    // What was left from before is sent as soon as it is read.
    effect(() => {
      if (this.kept.read()) this.sendAll();
    });
    inject(DestroyRef).onDestroy(() => {
      window.removeEventListener('online', onReturn);
      clearInterval(timer);
    });
  }

  /** Sends one visit; while it is under way already, answers what becomes of that. */
  send(visit: KeptVisit): Promise<Sent> {
    const known = this.underWay.get(visit.key);
    if (known !== undefined) return known;
    const sending = this.sendOnce(visit).finally(() => this.underWay.delete(visit.key));
    this.underWay.set(visit.key, sending);
    return sending;
  }

  private sendAll(): void {
    for (const visit of this.kept.own()) if (visit.input !== null) void this.send(visit);
  }

  private async sendOnce(visit: KeptVisit): Promise<Sent> {
    try {
      const { recordSession } = await this.record({ input: visit.input as RecordSessionInput });
      if (recordSession.problems.length === 0) {
        this.storedFor.set(visit.clientId);
        await this.kept.forget(visit);
        return { state: 'STORED' };
      }
      await this.kept.keep({ ...visit, input: null, problems: recordSession.problems });
      return { state: 'PROBLEMS' };
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.kind !== 'REFUSED' || failure.code === 'RATE_LIMITED')
        return { state: 'WAITING' };
      // Who has to sign in again sends it afterwards; what can never be stored is given back to be looked at.
      if (failure.code === 'UNAUTHENTICATED') return { state: 'WAITING' };
      await this.kept.keep({ ...visit, input: null });
      return { state: 'REFUSED', failure };
    }
  }
}
