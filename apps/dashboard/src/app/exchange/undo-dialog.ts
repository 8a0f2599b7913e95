import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { countText } from '@unknot/charts/number-text';
import type { ImportsQuery } from './imports.generated';

/** Asks once more before an import is taken back; answers `true` where it shall be. */
@Component({
  selector: 'un-undo-dialog',
  template: `
    <section class="dialog">
      <h2 id="undo-heading">Undo the import of {{ item.fileName }}?</h2>
      <p>
        {{ countText(item.readings, 'reading') }} of {{ countText(item.clients, 'client') }} will no
        longer show or count. What was recorded otherwise stays. The file itself is not touched, and
        can be imported again.
      </p>
      <p class="row end">
        <button type="button" class="button" (click)="ref.close(false)">Keep it</button>
        <button type="button" class="button danger" (click)="ref.close(true)">Undo import</button>
      </p>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoDialog {
  protected readonly item = inject<ImportsQuery['imports'][number]>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly countText = countText;
}
