import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ImportReport as Report } from '@unknot/domain/exchange/report';

const severityWords = { REFUSED: 'Left out', FLAGGED: 'Kept, flagged', NOTE: 'Note' } as const;

/** What was found in a file: how many rows stand, and everything odd by line, column and reason. */
@Component({
  selector: 'un-import-report',
  templateUrl: './import-report.html',
  styleUrl: './import-report.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportReport {
  readonly report = input.required<Report>();

  protected readonly counts = computed(() => {
    const report = this.report();
    return [
      { name: 'Rows read', n: report.rowsRead },
      { name: 'Rows with nothing against them', n: report.acceptedRows },
      { name: 'Rows kept with a flag', n: report.flaggedRows },
      { name: 'Rows with something left out', n: report.refusedRows },
      { name: 'Readings', n: report.readings },
      { name: 'Clients', n: report.clients },
    ];
  });
  protected readonly severityWords = severityWords;
}
