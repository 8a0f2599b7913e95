import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { v7 as uuidv7 } from 'uuid';
import type { AlertAnswerKind, AnswerAlertInput } from '@unknot/contract/schema.generated';
import { dayOfYearText } from '@unknot/charts/day-axis';
import { countText, numberText } from '@unknot/charts/number-text';
import { conditionText } from '../episode-words';
import { tell } from '../graphql';
import { CallChip } from '../ui/call-chip';
import { failureOf } from '../ui/failure';
import { Icon } from '../ui/icon';
import { scaleTopOf } from '../ui/scale-top';
import { SparkLine } from '../ui/sparkline';
import { Submission } from '../ui/submission';
import { SubmissionTrouble } from '../ui/submission-trouble';
import {
  markAlertNotUseful,
  reviewAlert,
  snoozeAlert,
  undoAlertAnswer,
} from './answer-alert.generated';
import { answeredTextOf } from './attention-words';
import type { NeedsAttentionQuery } from './needs-attention.generated';

/** One client as the list answers them. */
export type Row = NeedsAttentionQuery['needsAttention']['edges'][number]['node'];

/** One client who needs a look: who, how the pain went, why, and what a person can answer to that. */
@Component({
  selector: 'un-attention-row',
  imports: [CallChip, Icon, RouterLink, SparkLine, SubmissionTrouble],
  templateUrl: './attention-row.html',
  styleUrl: './attention-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttentionRow {
  readonly row = input.required<Row>();
  /** The calendar day at the practice. */
  readonly today = input.required<string>();

  private readonly injector = inject(Injector);
  private readonly reviewIt = tell(reviewAlert);
  private readonly snoozeIt = tell(snoozeAlert);
  private readonly markIt = tell(markAlertNotUseful);
  private readonly undoIt = tell(undoAlertAnswer);
  private readonly undoButton = viewChild<ElementRef<HTMLElement>>('undoButton');
  private readonly reviewButton = viewChild<ElementRef<HTMLElement>>('reviewButton');

  private wanted: AlertAnswerKind = 'REVIEWED';
  /** An answer that was sent without a reply, and may be stored: again it is the same one. */
  private unsure: { readonly id: string; readonly kind: AlertAnswerKind } | undefined;

  protected readonly sending = new Submission();
  /** What was answered, until it is taken back; the row stays where it was. */
  protected readonly answered = signal<
    { readonly id: string; readonly kind: AlertAnswerKind } | undefined
  >(undefined);

  protected readonly condition = computed(() => conditionText(this.row().episode));
  protected readonly pain = computed(() => this.row().episode.pain);
  protected readonly scaleTop = computed(() => scaleTopOf(this.pain()?.unit ?? ''));
  /** What the rule counts from, which may be the best level so far; else the start. */
  protected readonly from = computed(() => this.row().countedFrom ?? this.pain()?.first ?? null);
  protected readonly change = computed(() => {
    const [pain, from] = [this.pain(), this.from()];
    return pain === null || from === null ? null : pain.latest - from;
  });
  protected readonly sessions = computed(() =>
    countText(this.row().episode.sessionCount, 'session'),
  );
  /** Empty where nothing is planned to be measured again. */
  protected readonly reassessment = computed(() => {
    const day = this.row().nextReassessmentOn;
    if (day === null) return '';
    const words = dayOfYearText(day);
    return day < this.today() ? `re-assessment due since ${words}` : `re-assessment ${words}`;
  });
  protected readonly answeredText = computed(() => {
    const answered = this.answered();
    return answered === undefined ? '' : answeredTextOf(answered.kind, this.row().rule);
  });
  protected readonly numberText = numberText;

  protected async answer(kind: AlertAnswerKind): Promise<void> {
    this.wanted = kind;
    const came = await this.sending.send(() => this.toldOnce(kind));
    if (came === undefined) return;
    this.answered.set({ id: came.id, kind });
    this.focusNext(this.undoButton);
  }

  protected again(): Promise<void> {
    return this.answered() === undefined ? this.answer(this.wanted) : this.undo();
  }

  protected async undo(): Promise<void> {
    const answerId = this.answered()?.id;
    if (answerId === undefined) return;
    const input = { answerId };
    const came = await this.sending.send(
      async () => (await this.undoIt({ input })).undoAlertAnswer,
    );
    if (came === undefined) return;
    this.answered.set(undefined);
    this.focusNext(this.reviewButton);
  }

  /** Stores one answer in all, even where the reply to an earlier try was lost. */
  private async toldOnce(kind: AlertAnswerKind) {
    if (this.unsure !== undefined && this.unsure.kind !== kind) await this.takeBack(this.unsure.id);
    const isFirstTry = this.unsure === undefined;
    const { id } = (this.unsure ??= { id: uuidv7(), kind });
    try {
      const { problems } = await this.told(kind, { id, alertId: this.row().alertId });
      this.unsure = undefined;
      return { id, problems };
    } catch (thrown) {
      if (isFirstTry && failureOf(thrown).kind === 'REFUSED') this.unsure = undefined;
      throw thrown;
    }
  }

  private async takeBack(answerId: string): Promise<void> {
    try {
      await this.undoIt({ input: { answerId } });
    } catch (thrown) {
      // It never arrived.
      if (failureOf(thrown).code !== 'NOT_FOUND') throw thrown;
    }
    this.unsure = undefined;
  }

  private async told(kind: AlertAnswerKind, input: AnswerAlertInput) {
    switch (kind) {
      case 'REVIEWED':
        return (await this.reviewIt({ input })).reviewAlert;
      case 'SNOOZED':
        return (await this.snoozeIt({ input })).snoozeAlert;
      case 'NOT_USEFUL':
        return (await this.markIt({ input })).markAlertNotUseful;
    }
  }

  /** What had the focus is gone: the keys go on from what took its place. */
  private focusNext(button: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender(() => button()?.nativeElement.focus(), { injector: this.injector });
  }
}
