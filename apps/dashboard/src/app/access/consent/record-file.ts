import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Icon } from '../../ui/icon';
import { saveFile } from '../../ui/save-file';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';

/** Takes a whole record out as a file. */
@Component({
  selector: 'un-record-file',
  imports: [Icon, SubmissionTrouble],
  template: `
    <un-submission-trouble
      [submission]="sending"
      what="The file could not be made."
      safe="The record is safe; try again."
      (again)="take()"
    />
    <p class="row">
      <button type="button" class="button" [attr.aria-disabled]="sending.busy()" (click)="take()">
        <un-icon name="download" /> {{ sending.busy() ? 'Making the file' : label() }}
      </button>
      <span class="quiet" role="status">{{ said() }}</span>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-12);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordFile {
  /** Where the file is asked for. */
  readonly door = input.required<string>();
  readonly label = input.required<string>();

  private readonly http = inject(HttpClient);
  protected readonly sending = new Submission();
  protected readonly said = signal('');

  protected async take(): Promise<void> {
    this.said.set('');
    const answer = await this.sending.send(async () => {
      const file = await firstValueFrom(this.http.get(this.door(), { responseType: 'blob' }));
      return { file, problems: [] };
    });
    if (answer === undefined) return;
    saveFile('record.zip', answer.file);
    this.said.set('record.zip is among your downloads.');
  }
}
