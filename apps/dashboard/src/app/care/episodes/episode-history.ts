import { Dialog } from '@angular/cdk/dialog';
import type { ComponentType } from '@angular/cdk/portal';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import { countText } from '@unknot/charts/number-text';
import { conditionText } from '../../episode-words';
import { ask, tell } from '../../graphql';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Submission } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { CloseDialog } from './close-dialog';
import { EpisodeCard, type Episode, type EpisodeAct } from './episode-card';
import { episodeHistory, pauseEpisode, reopenEpisode, resumeEpisode } from './episodes.generated';
import { PlanDialog } from './plan-dialog';

const doneWords: Readonly<Record<EpisodeAct, string>> = {
  PLAN: 'The plan was changed.',
  PAUSE: 'The episode is paused: nothing is missing while it rests.',
  RESUME: 'The episode goes on.',
  CLOSE: 'The episode was closed.',
  REOPEN: 'The episode was reopened.',
};

/** All episodes of care of one client on one page, with what can be done with each. */
@Component({
  selector: 'un-episode-history',
  imports: [EpisodeCard, FailureNotice, Icon, RouterLink, SubmissionTrouble],
  templateUrl: './episode-history.html',
  styles: '.skeleton { height: 240px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodeHistory {
  /** From the address. */
  readonly clientId = input.required<string>();

  private readonly dialog = inject(Dialog);
  private readonly pauseIt = tell(pauseEpisode);
  private readonly resumeIt = tell(resumeEpisode);
  private readonly reopenIt = tell(reopenEpisode);
  /** Ids of steps that may not have arrived, so that trying again does them once. */
  private readonly ids = new Map<string, string>();

  protected readonly question = ask(episodeHistory, () => ({ clientId: this.clientId() }));
  protected readonly history = computed(() => this.question.answer()?.episodeHistory);
  protected readonly facts = computed(() => {
    const history = this.history();
    if (history == null) return '';
    const { clientReference: reference, episodes } = history;
    const count = countText(episodes.length, 'episode');
    return [...(reference == null ? [] : [`No. ${reference}`]), count].join(' · ');
  });
  protected readonly sending = new Submission();
  protected readonly done = signal('');

  protected async act(episode: Episode, act: EpisodeAct): Promise<void> {
    this.done.set('');
    const isDone = await this.isDone(episode, act);
    if (!isDone) return;
    this.done.set(doneWords[act]);
    this.question.again();
  }

  private async isDone(episode: Episode, act: EpisodeAct): Promise<boolean> {
    const of = { clientId: this.clientId(), episodeId: episode.id, what: conditionText(episode) };
    const today = this.history()?.today ?? '';
    if (act === 'PLAN') return this.opened(PlanDialog, 'plan', { ...of, plan: episode.plan });
    if (act === 'CLOSE') {
      const hasLapsed = episode.lapsesOn != null && episode.lapsesOn <= today;
      const reason = hasLapsed ? 'DID_NOT_RETURN' : '';
      return this.opened(CloseDialog, 'close', { ...of, today, reason });
    }
    return this.stepped(episode.id, act);
  }

  private async opened<Page>(page: ComponentType<Page>, name: string, data: object) {
    const ref = this.dialog.open<boolean>(page, { data, ariaLabelledBy: `${name}-heading` });
    return (await firstValueFrom(ref.closed)) === true;
  }

  private async stepped(episodeId: string, act: 'PAUSE' | 'RESUME' | 'REOPEN'): Promise<boolean> {
    const key = `${act} ${episodeId}`;
    const id = this.ids.get(key) ?? uuidv7();
    this.ids.set(key, id);
    const input = { id, clientId: this.clientId(), episodeId };
    const answer = await this.sending.send(async () => {
      if (act === 'PAUSE') return (await this.pauseIt({ input })).pauseEpisode;
      if (act === 'RESUME') return (await this.resumeIt({ input })).resumeEpisode;
      return (await this.reopenIt({ input })).reopenEpisode;
    });
    if (this.sending.failure() === undefined) this.ids.delete(key);
    return answer !== undefined;
  }
}
