import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';
import { tell } from './graphql';
import { notePrint } from './noted-print.generated';
import { Submission } from './ui/submission';

/**
 * Prints of the page of one record, each noted in the audit trail: by our own button before it, from the browser's menu
 * or keys as it begins, for no page can hold that back. Stands in an injection context and ends with it.
 */
export class NotedPrint {
  /** How the last note went. */
  readonly sending = new Submission();
  private readonly noteIt = tell(notePrint);
  private readonly window = inject(DOCUMENT).defaultView;
  /** Whether the print that is about to begin is noted already. */
  private isNoted = false;

  constructor(
    /** Whose record the page shows; `undefined` while it shows none. */
    private readonly clientId: () => string | undefined,
  ) {
    const begins = () => void this.begins();
    this.window?.addEventListener('beforeprint', begins);
    inject(DestroyRef).onDestroy(() => this.window?.removeEventListener('beforeprint', begins));
  }

  /** Notes it first, and prints only what could be noted. */
  async print(): Promise<void> {
    if (!(await this.noted())) return;
    this.isNoted = true;
    this.window?.print();
  }

  private async begins(): Promise<void> {
    const isNoted = this.isNoted;
    this.isNoted = false;
    if (!isNoted) await this.noted();
  }

  private async noted(): Promise<boolean> {
    const clientId = this.clientId();
    if (clientId === undefined) return false;
    const answer = await this.sending.send(async () => {
      return (await this.noteIt({ clientId })).notePrint;
    });
    return answer?.noted === true;
  }
}
