import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { v7 as uuidv7 } from 'uuid';
import type { NewEpisodeInput, Sex, Side } from '@unknot/contract/schema.generated';
import { defaultSchedule } from '@unknot/domain/care/episode/reassessment';
import { localDayOf } from '@unknot/domain/care/local-day';
import { ask, tell } from '../../graphql';
import { ChoiceChips } from '../../ui/choice-chips';
import { Control, Field } from '../../ui/field';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { focusFirstProblem, Submission, textIn } from '../../ui/submission';
import { SubmissionTrouble } from '../../ui/submission-trouble';
import { SignedIn } from '../../viewer';
import { conditionGroups, sexChoices, sideChoices } from './episode-choices';
import { episodeHistory, registerClient, startEpisode } from './episodes.generated';
import { atFields } from './field-problems';
import { PlanFields, planFields, planIn } from './plan-fields';

const fields = [
  ...['name', 'reference', 'bornOn', 'sex', 'condition', 'side', 'openedOn', 'durationWeeks'],
  ...planFields,
];

/** Begins an episode of care: of a client who is known, or of a new one who is registered with it. */
@Component({
  selector: 'un-new-episode',
  imports: [
    ChoiceChips,
    Control,
    FailureNotice,
    Field,
    Icon,
    PlanFields,
    RouterLink,
    SubmissionTrouble,
  ],
  templateUrl: './new-episode.html',
  styleUrl: './new-episode.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewEpisode {
  /** From the address; without it the client is a new one. */
  readonly clientId = input<string>();

  private readonly router = inject(Router);
  private readonly viewer = inject(SignedIn).viewer;
  private readonly registerIt = tell(registerClient);
  private readonly startIt = tell(startEpisode);
  /** Made once, so that sending again after a lost answer begins nothing twice. */
  private readonly ids = { client: uuidv7(), episode: uuidv7(), plan: uuidv7() };

  protected readonly question = ask(episodeHistory, () => {
    const clientId = this.clientId();
    return clientId === undefined ? undefined : { clientId };
  });
  protected readonly known = computed(() => this.question.answer()?.episodeHistory);
  protected readonly isNew = computed(() => this.clientId() === undefined);
  protected readonly today = computed(() => {
    const zone = this.viewer()?.practice.timeZone ?? 'UTC';
    return this.known()?.today ?? localDayOf(new Date().toISOString(), zone);
  });
  protected readonly back = computed(() => {
    const clientId = this.clientId();
    return clientId === undefined ? ['/clients'] : ['/clients', clientId, 'episodes'];
  });
  protected readonly sending = new Submission(fields);
  protected readonly plan = {
    ...{ plannedSessions: null, visitsInFourWeeks: null },
    reassessEveryDays: defaultSchedule.everyDays,
    reassessEverySessions: defaultSchedule.everySessions,
  };
  protected readonly groups = conditionGroups;
  protected readonly sides = sideChoices;
  protected readonly sexes = sexChoices;

  protected async start(form: HTMLFormElement, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // Enter submits as the first button does: it goes on to the visit.
    const toVisit = event.submitter?.getAttribute('value') !== 'ONLY';
    const [name, condition, side] = [
      ...[textIn(form, 'name'), textIn(form, 'condition'), textIn(form, 'side')],
    ];
    const missing = {
      name: this.isNew() && name === '' && 'Give the client’s name.',
      condition: condition === '' && 'Choose what the care is about.',
      side: side === '' && 'Choose a side; “No side” where it has no meaning.',
      openedOn: textIn(form, 'openedOn') === '' && 'Give the day on which care begins.',
    };
    if (this.sending.misses(missing)) return focusFirstProblem(form);
    const answer = await this.sending.send(() => this.sent(form));
    if (answer === undefined) return focusFirstProblem(form);
    const place = ['/clients', this.clientId() ?? this.ids.client, 'episodes'];
    const visit = [...place, this.ids.episode, 'visit'];
    await this.router.navigate(toVisit ? visit : place);
  }

  private async sent(form: HTMLFormElement) {
    const episode = this.episodeIn(form);
    const clientId = this.clientId();
    if (clientId !== undefined) {
      return atFields((await this.startIt({ input: { clientId, episode } })).startEpisode);
    }
    const or = (text: string) => (text === '' ? null : text);
    const input = {
      ...{ id: this.ids.client, name: textIn(form, 'name'), episode },
      ...{ reference: or(textIn(form, 'reference')), bornOn: or(textIn(form, 'bornOn')) },
      sex: (or(textIn(form, 'sex')) ?? 'UNKNOWN') as Sex,
    };
    return atFields((await this.registerIt({ input })).registerClient);
  }

  private episodeIn(form: HTMLFormElement): NewEpisodeInput {
    const weeks = textIn(form, 'durationWeeks');
    return {
      ...{ id: this.ids.episode, condition: textIn(form, 'condition') },
      ...{ side: textIn(form, 'side') as Side, openedOn: textIn(form, 'openedOn') },
      durationWeeks: weeks === '' ? null : Number(weeks),
      plan: planIn(form, this.ids.plan),
    };
  }
}
