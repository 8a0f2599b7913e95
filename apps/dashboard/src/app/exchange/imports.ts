import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { countText } from '@unknot/charts/number-text';
import { firstValueFrom } from 'rxjs';
import { Failure, failureOf } from '../ui/failure';
import { FailureNotice } from '../ui/failure-notice';
import { ask, tell } from '../graphql';
import { Icon } from '../ui/icon';
import { timeText } from '../ui/time-text';
import { ImportFile } from './import-file';
import { imports, undoImport } from './imports.generated';
import type { ImportsQuery } from './imports.generated';
import { UndoDialog } from './undo-dialog';

type Import = ImportsQuery['imports'][number];

/** An owner's page: takes files in, and lists those taken in, each of which can be taken back. */
@Component({
  selector: 'un-imports',
  imports: [FailureNotice, Icon, ImportFile],
  templateUrl: './imports.html',
  styleUrl: './imports.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Imports {
  private readonly dialog = inject(Dialog);
  private readonly takeBack = tell(undoImport);

  protected readonly question = ask(imports, () => ({}));
  protected readonly maps = computed(() => this.question.answer()?.importMaps);
  protected readonly list = computed(() => this.question.answer()?.imports);
  protected readonly undone = signal('');
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly failed = signal<Import | undefined>(undefined);
  protected readonly countText = countText;
  protected readonly timeText = timeText;

  protected async undo(item: Import): Promise<void> {
    const dialog = this.dialog.open<boolean>(UndoDialog, {
      data: item,
      ariaLabelledBy: 'undo-heading',
    });
    if ((await firstValueFrom(dialog.closed)) !== true) return;
    await this.undoNow(item);
  }

  protected async undoNow(item: Import): Promise<void> {
    this.failure.set(undefined);
    this.undone.set('');
    try {
      const { undoImport: payload } = await this.takeBack({ id: item.id });
      const [problem] = payload.problems;
      if (problem !== undefined) {
        throw new Failure('REFUSED', problem.code, problem.message, null);
      }
      this.undone.set(`${item.fileName} was taken back.`);
      this.question.again();
    } catch (thrown) {
      this.failed.set(item);
      this.failure.set(failureOf(thrown));
    }
  }
}
