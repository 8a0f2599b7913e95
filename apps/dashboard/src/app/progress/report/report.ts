import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Paper } from '@unknot/charts/report/paper';
import { reportPage } from '@unknot/charts/report/report-page';
import type { ReportAudience } from '@unknot/contract/schema.generated';
import { firstValueFrom } from 'rxjs';
import { version } from '../../../../../../package.json';
import { ask } from '../../graphql';
import { NotedPrint } from '../../noted-print';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { saveFile } from '../../ui/save-file';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { SignedIn } from '../../viewer';
import { ReportBodyPicture } from './report-body-map';
import { ReportChart } from './report-chart';
import { reportOnEpisode } from './report.generated';

/** The one page on an episode as it is printed, with the choice of for whom and on which paper. */
@Component({
  selector: 'un-report',
  imports: [FailureNotice, Icon, ReportBodyPicture, ReportChart, RouterLink, SubmissionTrouble],
  templateUrl: './report.html',
  styleUrls: ['./report.css', './sheet.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Report {
  /** From the address; without it the person's own record. */
  readonly clientId = input<string>();
  /** From the address; without it the open or latest episode is reported on. */
  readonly episodeId = input<string>();

  private readonly viewer = inject(SignedIn).viewer;
  private readonly http = inject(HttpClient);
  protected readonly audiences: readonly { readonly key: ReportAudience; readonly name: string }[] =
    [
      { key: 'CLIENT', name: 'Client' },
      { key: 'DOCTOR', name: 'Doctor' },
      { key: 'INSURER', name: 'Insurer' },
    ];
  protected readonly papers: readonly { readonly key: Paper; readonly name: string }[] = [
    { key: 'A4', name: 'A4' },
    { key: 'LETTER', name: 'Letter' },
  ];
  protected readonly audience = signal<ReportAudience>('CLIENT');
  protected readonly paper = signal<Paper>('A4');
  protected readonly isOwn = computed(() => this.clientId() === undefined);

  protected readonly question = ask(reportOnEpisode, () => {
    const clientId = this.clientId() ?? this.viewer()?.clientId ?? null;
    if (clientId === null) return undefined;
    return { clientId, episodeId: this.episodeId() ?? null, audience: this.audience() };
  });
  protected readonly report = computed(() => this.question.answer()?.report);
  protected readonly page = computed(() => {
    const report = this.report();
    return report == null ? undefined : reportPage(report, version, this.paper());
  });

  protected readonly printing = new NotedPrint(() => this.report()?.clientId);
  protected readonly taking = new Submission();

  protected choosePaper(value: string): void {
    this.paper.set(value === 'LETTER' ? 'LETTER' : 'A4');
  }

  protected async take(): Promise<void> {
    const report = this.report();
    if (report == null) return;
    const { clientId, episodeId, audience } = report;
    const params = { episode: episodeId, audience, paper: this.paper() };
    const answer = await this.taking.send(async () => {
      const file = await firstValueFrom(
        this.http.get(`/clients/${clientId}/report.pdf`, { params, responseType: 'blob' }),
      );
      return { file, problems: [] };
    });
    if (answer !== undefined) saveFile('report.pdf', answer.file);
  }
}
