import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { shortDayText } from '@unknot/charts/day-axis';
import { countText } from '@unknot/charts/number-text';
import { conditionText } from '../../episode-words';
import { ask } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { CloseDialog, type ToClose } from './close-dialog';
import { lapsedEpisodes, type LapsedEpisodesQuery } from './episodes.generated';

type Lapsed = LapsedEpisodesQuery['lapsedEpisodes']['episodes'][number];

/** Open episodes of people who have not been here for so long that care has lapsed. */
@Component({
  selector: 'un-lapsed-episodes',
  imports: [FailureNotice, Icon, RouterLink],
  templateUrl: './lapsed-episodes.html',
  styleUrl: './lapsed-episodes.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LapsedEpisodes {
  private readonly dialog = inject(Dialog);

  protected readonly question = ask(lapsedEpisodes, () => ({}));
  protected readonly found = computed(() => this.question.answer()?.lapsedEpisodes);
  protected readonly rows = computed(() =>
    this.found()?.episodes.map((episode) => ({
      episode,
      ...{ what: conditionText(episode), sessions: countText(episode.sessionCount, 'session') },
      silence: `no contact since ${shortDayText(episode.lastContactOn)}, ${countText(episode.days, 'day')}`,
    })),
  );
  protected readonly countWords = computed(() => {
    const { totalCount = 0, episodes = [] } = this.found() ?? {};
    const all = countText(totalCount, 'episode');
    return episodes.length < totalCount ? `${episodes.length} of ${all}, the longest first` : all;
  });
  protected readonly done = signal('');

  protected async close(episode: Lapsed): Promise<void> {
    this.done.set('');
    const { clientId, episodeId } = episode;
    const of = { clientId, episodeId, what: conditionText(episode) };
    const data: ToClose = { ...of, today: this.found()?.today ?? '', reason: 'DID_NOT_RETURN' };
    const ref = this.dialog.open<boolean>(CloseDialog, { data, ariaLabelledBy: 'close-heading' });
    if ((await firstValueFrom(ref.closed)) !== true) return;
    this.done.set('The episode was closed.');
    this.question.again();
  }
}
