import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { goalBullets } from '@unknot/charts/goal-bullets';
import { movementBars } from '@unknot/charts/movement-bars';
import { painLine } from '@unknot/charts/pain-line';
import { conditionText } from '../episode-words';
import { FailureNotice } from '../ui/failure-notice';
import { ask } from '../graphql';
import { NotedPrint } from '../noted-print';
import { ChartFigure } from '../ui/chart-figure';
import { SignedIn } from '../viewer';
import { movementsOfCare, painSeriesOf, plainMovementsOf, scoresOf } from './chosen-series';
import { clientProgress } from './client-progress.generated';
import { goalsToDraw } from './drawn-goals';
import { EpisodeSwitch } from './episode-switch';
import { movementWords } from './movement-words';
import { SessionList } from './session-list';

/** A client's own progress: three things, in plain words, made for a phone. */
@Component({
  selector: 'un-my-progress',
  imports: [ChartFigure, EpisodeSwitch, FailureNotice, RouterLink, SessionList],
  templateUrl: './my-progress.html',
  styleUrl: './my-progress.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyProgress {
  /** From the address; without it the open or latest episode is shown. */
  readonly episodeId = input<string>();

  private readonly router = inject(Router);
  private readonly viewer = inject(SignedIn).viewer;

  protected readonly question = ask(clientProgress, () => {
    const clientId = this.viewer()?.clientId ?? null;
    if (clientId === null) return undefined;
    return { clientId, episodeId: this.episodeId() ?? null };
  });
  protected readonly progress = computed(() => this.question.answer()?.progress);
  protected readonly printing = new NotedPrint(() => this.progress()?.clientId);
  protected readonly pain = computed(() => {
    const progress = this.progress();
    return progress == null ? undefined : painSeriesOf(progress);
  });
  protected readonly painFigure = computed(() => {
    const series = this.pain();
    const progress = this.progress();
    if (series === undefined || progress == null) return undefined;
    const detectable = shown(series.detectable);
    const figure = painLine({
      series: { ...series, label: 'Pain', detectable },
      sessions: progress.sessions,
    });
    // The sentence stands on top of the page already.
    const band = detectable !== null && series.baseline !== null;
    const summary = band ? 'The grey band is the normal up-and-down.' : figure.summary;
    return { ...figure, summary, notes: [] };
  });
  protected readonly movementFigure = computed(() => {
    const progress = this.progress();
    if (progress == null) return undefined;
    const { side } = progress.episode;
    const series = plainMovementsOf(progress).map((each) => ({
      ...each,
      detectable: shown(each.detectable),
      norm: shown(each.norm),
    }));
    if (series.length === 0) return undefined;
    const summary = movementWords(movementsOfCare(progress));
    return { ...movementBars({ side, series }), summary };
  });
  protected readonly goalFigure = computed(() => {
    const goals = goalsToDraw(this.progress()?.goals ?? []);
    if (goals.length === 0) return undefined;
    return { ...goalBullets(goals), title: goals.length === 1 ? 'My goal' : 'My goals' };
  });
  protected readonly others = computed(() => {
    const progress = this.progress();
    if (progress == null) return [];
    return scoresOf(progress).filter((series) => series !== this.pain() && series.n > 0);
  });
  protected readonly conditionText = conditionText;

  protected open(episodeId: string): void {
    void this.router.navigate(['/my-progress', 'episodes', episodeId]);
  }
}

/** Figures whose source we have not seen are never shown to a client. */
function shown<Sourced extends { readonly verified: boolean }>(figure: Sourced | null) {
  return figure?.verified === true ? figure : null;
}
