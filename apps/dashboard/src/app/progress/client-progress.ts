import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { careOverTime } from '@unknot/charts/care-over-time';
import { shortDayText } from '@unknot/charts/day-axis';
import { measuresTable } from '@unknot/charts/measures-table';
import { movementDumbbell } from '@unknot/charts/movement-dumbbell';
import { movementNotes, movementOverTime } from '@unknot/charts/movement-over-time';
import { goalBullets } from '@unknot/charts/goal-bullets';
import { heatStrip } from '@unknot/charts/heat-strip';
import { countText } from '@unknot/charts/number-text';
import { painLine } from '@unknot/charts/pain-line';
import { triggerPoints } from '@unknot/charts/trigger-points';
import { conditionText, statusWords } from '../episode-words';
import { FailureNotice } from '../ui/failure-notice';
import { ask } from '../graphql';
import { NotedPrint } from '../noted-print';
import { Icon } from '../ui/icon';
import { BodyTimeline } from '../ui/body/body-timeline';
import { HeatStripFigure } from '../ui/body/heat-strip-figure';
import { CallChip } from '../ui/call-chip';
import { ChartFigure } from '../ui/chart-figure';
import { DataTable } from '../ui/data-table';
import { SubmissionTrouble } from '../ui/submission-trouble';
import { movementsOf, movementsOfCare, painSeriesOf, tiledScoresOf } from './chosen-series';
import type { Series } from './chosen-series';
import { ClientTools } from './client-tools';
import { clientProgress } from './client-progress.generated';
import { goalsToDraw } from './drawn-goals';
import { EpisodeSwitch } from './episode-switch';
import { ExpectedPathCard } from './expected-path-card';
import { MeasureTile } from './measure-tile';
import { MovementTile } from './movement-tile';
import { RestrictedNotice } from './restricted-notice';
import { restrictedRecord } from './restricted-notice.generated';
import { SessionList } from './session-list';

/** How many readings there are, and since when: `37 readings since 10 Aug 2025`. */
function spanText({ n, readings }: Series): string {
  const [first] = readings.takenOn;
  return first === undefined
    ? countText(n, 'reading')
    : `${countText(n, 'reading')} since ${shortDayText(first)}`;
}

/** So high, in px, that verdict, tiles and pain are seen at once on a screen of 1280 by 800. */
const painHeight = 224;

/** One client's progress in one episode, as the one who treats reads it. */
@Component({
  selector: 'un-client-progress',
  imports: [
    BodyTimeline,
    CallChip,
    ChartFigure,
    ClientTools,
    DataTable,
    EpisodeSwitch,
    ExpectedPathCard,
    FailureNotice,
    HeatStripFigure,
    Icon,
    MeasureTile,
    MovementTile,
    RestrictedNotice,
    RouterLink,
    SessionList,
    SubmissionTrouble,
  ],
  templateUrl: './client-progress.html',
  styleUrl: './client-progress.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClientProgress {
  /** From the address. */
  readonly clientId = input.required<string>();
  /** From the address; without it the open or latest episode is shown. */
  readonly episodeId = input<string>();

  private readonly router = inject(Router);
  protected readonly printing = new NotedPrint(() => this.progress()?.clientId);

  protected readonly question = ask(clientProgress, () => ({
    clientId: this.clientId(),
    episodeId: this.episodeId() ?? null,
  }));
  protected readonly progress = computed(() => this.question.answer()?.progress);

  /** Asked beside it: where the record is restricted there is no progress before it is opened. */
  protected readonly restriction = ask(restrictedRecord, () => ({ clientId: this.clientId() }));
  protected readonly restricted = computed(() => this.restriction.answer()?.restrictedRecord);

  protected readonly facts = computed(() => {
    const progress = this.progress();
    if (progress == null) return [];
    const { age, episode, clientReference } = progress;
    const { lastMeasuredOn: measured } = episode;
    return [
      ...(clientReference === null ? [] : [`No. ${clientReference}`]),
      ...(age === null ? [] : [`${age} years`]),
      conditionText(episode),
      `${statusWords[episode.status]}, began ${shortDayText(episode.openedOn)}`,
      countText(episode.sessionCount, 'session'),
      measured === null ? 'nothing measured yet' : `last measured ${shortDayText(measured)}`,
    ];
  });
  protected readonly scores = computed(() => this.of(tiledScoresOf));
  protected readonly movements = computed(() => this.of(movementsOf));
  protected readonly movementsOfCare = computed(() => this.of(movementsOfCare));
  private readonly side = computed(() => this.progress()?.episode.side ?? 'NONE');
  protected readonly measures = computed(() => measuresTable(this.progress()?.series ?? []));
  protected readonly hasReadings = computed(
    () => this.progress()?.series.some(({ n }) => n > 0) ?? false,
  );

  private readonly isMovementFirst = computed(
    () => this.progress()?.episode.pain == null && this.movements().length > 0,
  );
  protected readonly painCount = computed(() => {
    const progress = this.progress();
    return progress == null ? 0 : (painSeriesOf(progress)?.n ?? 0);
  });
  protected readonly painFigure = computed(() => {
    const progress = this.progress();
    const series = progress == null ? undefined : painSeriesOf(progress);
    if (progress == null || series === undefined) return undefined;
    const drawn = painLine({ series, sessions: progress.sessions }, painHeight);
    // What has to be known stands in one line that opens, so that the picture is seen without scrolling.
    const figure = { ...drawn, keys: drawn.notes };
    // The verdict on top of the page is the sentence of this very series: it is not said twice.
    if (series.sentence !== progress.verdict) return figure;
    return { ...figure, summary: spanText(series) };
  });
  protected readonly movementFigure = computed(() => {
    const movements = this.movements();
    if (movements.length === 0) return undefined;
    const figure = movementDumbbell({ series: movements, side: this.side() });
    const [first] = movements;
    // Where it is the headline of the page it is not said twice.
    const said = this.isMovementFirst() && first !== undefined && figure.state === 'DRAWN';
    return said ? { ...figure, summary: spanText(first) } : figure;
  });
  /** Under the pain and on its time axis; where pain was never rated, on its own. */
  protected readonly careFigure = computed(() => {
    const progress = this.progress();
    if (progress == null) return undefined;
    const { sessions, exercises } = progress;
    const readings = painSeriesOf(progress)?.readings ?? null;
    const figure = careOverTime({ sessions, exercises, readings });
    return figure.state === 'EMPTY' ? undefined : figure;
  });
  protected readonly goalFigure = computed(() => {
    const goals = goalsToDraw(this.progress()?.goals ?? []);
    return goals.length === 0 ? undefined : goalBullets(goals);
  });
  private readonly overTime = computed(() => ({
    series: this.movements(),
    sessions: this.progress()?.sessions ?? [],
    side: this.side(),
  }));
  protected readonly movementFigures = computed(() => movementOverTime(this.overTime()));
  protected readonly movementNotes = computed(() => movementNotes(this.overTime()));
  private readonly examined = computed(() => {
    const { sessions, triggerPoints: found, painAreas: areas } = this.progress() ?? {};
    if (sessions === undefined || found === undefined) return undefined;
    return { sessions, found, areas: areas ?? [] };
  });
  protected readonly bodyMap = computed(() => {
    const examined = this.examined();
    return examined && triggerPoints(examined);
  });
  protected readonly heatStrip = computed(() => {
    const examined = this.examined();
    return examined && heatStrip(examined);
  });
  /** The session that body and strip are at; the latest one until another is chosen. */
  protected readonly session = signal<string | undefined>(undefined);

  /** Where pain was never rated, what is known of movement comes first. */
  protected readonly headline = computed(() => {
    const verdict = this.progress()?.verdict ?? '';
    if (!this.isMovementFirst()) return verdict;
    const movement = movementDumbbell({ series: this.movements(), side: this.side() });
    return movement.state === 'DRAWN' ? movement.summary : verdict;
  });

  protected open(episodeId: string): void {
    void this.router.navigate(['/clients', this.clientId(), 'episodes', episodeId]);
  }

  protected opened(): void {
    this.question.again();
    this.restriction.again();
  }

  private of<Found>(choose: (progress: NonNullable<ReturnType<typeof this.progress>>) => Found[]) {
    const progress = this.progress();
    return progress == null ? [] : choose(progress);
  }
}
