import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { ImportReport as Report } from '@unknot/domain/exchange/report';
import { countText } from '@unknot/charts/number-text';
import { firstValueFrom } from 'rxjs';
import { Failure, failureOf } from '../ui/failure';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { ImportReport } from './import-report';
import type { ImportsQuery } from './imports.generated';

/** The choice of a mapping that the person brings along as a file. */
const ownMap = '';

type Step = 'CHOOSE' | 'CHECKING' | 'CHECKED' | 'STORING' | 'STORED';

/** Takes a file through its check to its storing: nothing is stored before the report was seen. */
@Component({
  selector: 'un-import-file',
  imports: [FailureNotice, Icon, ImportReport],
  templateUrl: './import-file.html',
  styleUrl: './import-file.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportFile {
  readonly maps = input.required<ImportsQuery['importMaps']>();
  /** Tells that a file was stored. */
  readonly stored = output();

  private readonly http = inject(HttpClient);

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly mapName = signal<string | undefined>(undefined);
  protected readonly mapFile = signal<File | undefined>(undefined);
  protected readonly encoding = signal('utf-8');
  protected readonly step = signal<Step>('CHOOSE');
  protected readonly report = signal<Report | undefined>(undefined);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected readonly chosenMap = computed(() => this.mapName() ?? this.maps()[0]?.name ?? ownMap);
  protected readonly mapWords = computed(() => {
    const name = this.chosenMap();
    if (name === ownMap) return 'A JSON file that says what each column means.';
    return this.maps().find((map) => map.name === name)?.description ?? '';
  });
  protected readonly busy = computed(() => ['CHECKING', 'STORING'].includes(this.step()));
  /** What is still to be chosen before a check; empty where all is there. */
  protected readonly missing = computed(() => {
    if (this.file() === undefined) return 'Choose a file first.';
    const own = this.chosenMap() === ownMap && this.mapFile() === undefined;
    return own ? 'Choose the file with the mapping.' : '';
  });
  /** What was kept, and what had been there before. */
  protected readonly storedWords = computed(() => {
    const report = this.report();
    const stored = report?.stored;
    if (report === undefined || stored == null) return '';
    const kept = `Stored ${countText(stored.readings, 'reading')} of ${countText(stored.clients, 'client')}.`;
    const before = report.readings - stored.readings;
    return before > 0 ? `${kept} ${countText(before, 'reading')} had been imported before.` : kept;
  });
  protected readonly storeWords = computed(() => {
    const readings = this.report()?.readings ?? 0;
    return readings === 0 ? 'Nothing to store' : `Store ${countText(readings, 'reading')}`;
  });

  protected choose(list: FileList | null): void {
    this.file.set(list?.[0]);
    this.startOver();
  }

  protected chooseMap(name: string): void {
    this.mapName.set(name);
    this.startOver();
  }

  protected chooseMapFile(list: FileList | null): void {
    this.mapFile.set(list?.[0]);
    this.startOver();
  }

  protected chooseEncoding(encoding: string): void {
    this.encoding.set(encoding);
    this.startOver();
  }

  protected startOver(): void {
    this.step.set('CHOOSE');
    this.report.set(undefined);
    this.failure.set(undefined);
  }

  protected async check(): Promise<void> {
    if (this.missing() !== '' || this.busy()) return;
    this.step.set('CHECKING');
    await this.send(false, 'CHECKED', 'CHOOSE');
  }

  protected async store(): Promise<void> {
    if (this.step() !== 'CHECKED' || this.report()?.readings === 0) return;
    this.step.set('STORING');
    if (await this.send(true, 'STORED', 'CHECKED')) this.stored.emit();
  }

  private async send(store: boolean, then: Step, otherwise: Step): Promise<boolean> {
    this.failure.set(undefined);
    try {
      this.report.set(
        await firstValueFrom(this.http.post<Report>('/imports', await this.form(store))),
      );
      this.step.set(then);
      return true;
    } catch (thrown) {
      this.failure.set(failureOf(thrown));
      this.step.set(otherwise);
      return false;
    }
  }

  /** The fields stand before the file, so that the server knows them when the file begins to stream in. */
  private async form(store: boolean): Promise<FormData> {
    const file = this.file();
    if (file === undefined) throw new Failure('REFUSED', 'VALIDATION', 'No file is chosen.', null);
    const form = new FormData();
    const own = this.chosenMap() === ownMap ? this.mapFile() : undefined;
    form.append('map', own === undefined ? this.chosenMap() : await own.text());
    form.append('store', String(store));
    form.append('encoding', this.encoding());
    form.append('file', file, file.name);
    return form;
  }
}
