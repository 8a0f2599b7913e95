import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** What is asked once more before it is done. */
export interface Confirmation {
  readonly question: string;
  /** What follows, a sentence or two each. */
  readonly consequences: readonly string[];
  /** The button that does it. */
  readonly go: string;
  /** The button that leaves all as it is. */
  readonly keep: string;
}

/** Asks once more, with what follows in plain words. */
@Component({
  selector: 'un-confirm',
  template: `
    <section class="dialog">
      <h2 id="confirm-heading">{{ asked.question }}</h2>
      @for (consequence of asked.consequences; track consequence) {
        <p>{{ consequence }}</p>
      }
      <p class="row end">
        <button type="button" class="button" (click)="ref.close(false)">{{ asked.keep }}</button>
        <button type="button" class="button danger" (click)="ref.close(true)">
          {{ asked.go }}
        </button>
      </p>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Confirm {
  protected readonly asked = inject<Confirmation>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}

/** Whether the person wants it after having read what follows. */
export async function confirmed(dialog: Dialog, data: Confirmation): Promise<boolean> {
  const ref = dialog.open<boolean>(Confirm, { data, ariaLabelledBy: 'confirm-heading' });
  return (await firstValueFrom(ref.closed)) === true;
}
