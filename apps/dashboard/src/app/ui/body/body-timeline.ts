import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  model,
  signal,
} from '@angular/core';
import { bestViewOf } from '@unknot/charts/body/placed-marks';
import { severityWords } from '@unknot/charts/examined-points';
import { tableCsv } from '@unknot/charts/table-csv';
import type { PointMark, TriggerPointMap } from '@unknot/charts/trigger-points';
import { siteNameOf } from '@unknot/domain/body/sites';
import { DataTable } from '../data-table';
import { fileName, saveFile } from '../save-file';
import type { ChosenSite } from './body-mark';
import { isSameSide } from './body-mark';
import { BodyMap } from './body-map';

let made = 0;

/** Trigger points and pain areas on the body through the sessions, with the same as a list beside it. */
@Component({
  selector: 'un-body-timeline',
  imports: [BodyMap, DataTable],
  templateUrl: './body-timeline.html',
  styleUrls: ['../chart-figure.css', './body-timeline.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyTimeline {
  readonly map = input.required<TriggerPointMap>();
  /** The id of the session that is shown; the latest one where it is none of those that can be shown. */
  readonly session = model<string>();

  protected readonly id = `body-${(made += 1)}`;
  protected readonly tabled = signal(false);
  protected readonly at = computed(() => {
    const { sessions } = this.map();
    const found = sessions.findIndex(({ id }) => id === this.session());
    return found === -1 ? sessions.length - 1 : found;
  });
  protected readonly shown = computed(() => this.map().sessions[this.at()]);
  /** Stays when another session is chosen, so that one place can be followed. */
  protected readonly view = linkedSignal(() => {
    const { sessions } = this.map();
    return bestViewOf(sessions.at(-1)?.marks ?? []);
  });
  protected readonly chosen = linkedSignal<TriggerPointMap, ChosenSite | null>({
    source: this.map,
    computation: () => null,
  });
  /** What is known of the muscle that was chosen. */
  protected readonly told = computed(() => {
    const [chosen, shown] = [this.chosen(), this.shown()];
    if (chosen === null || shown === undefined) return '';
    const own = shown.marks.filter((mark) => this.isChosen(mark));
    if (own.length > 0) return own.map(({ spoken }) => `${spoken}.`).join(' ');
    return `${siteNameOf(chosen.site)}, ${chosen.side.toLowerCase()}, not examined in this session.`;
  });

  protected isChosen({ muscle, side }: PointMark): boolean {
    const chosen = this.chosen();
    return chosen !== null && chosen.site === muscle && isSameSide(side, chosen.side);
  }

  /** Choosing the same again lets it go. */
  protected choose(site: ChosenSite): void {
    this.chosen.update((before) =>
      before?.site === site.site && before.side === site.side ? null : site,
    );
  }

  protected show(at: number): void {
    const session = this.map().sessions[at];
    if (session !== undefined) this.session.set(session.id);
  }

  protected slide(event: Event): void {
    this.show(Number((event.target as HTMLInputElement).value));
  }

  protected words({ severity, referral }: PointMark): string {
    const regions = referral.map((region) => siteNameOf(region).toLowerCase());
    const travels = regions.length === 0 ? [] : [`travels to ${regions.join(', ')}`];
    return [severityWords(severity), ...travels].join('; ');
  }

  protected saveCsv(): void {
    const { title, table } = this.map();
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    const text = `\uFEFF${tableCsv(table)}`;
    saveFile(fileName(title, 'csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }
}
