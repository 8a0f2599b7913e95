import { Dialog } from '@angular/cdk/dialog';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { shortDayText } from '@unknot/charts/day-axis';
import { conditionText } from '../episode-words';
import { ask } from '../graphql';
import { KeptVisits } from '../kept-visits';
import { ActiveField } from '../ui/active-field';
import { confirmed } from '../ui/confirm';
import type { Failure } from '../ui/failure';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Keypad } from '../ui/keypad';
import { goToFirstStop } from '../ui/next-stop';
import type { Problem } from '../ui/submission';
import { AreaEntries } from './area-entries';
import { ExerciseEntries } from './exercise-entries';
import { GoalEntries } from './goal-entries';
import { MeasureEntries } from './measure-entries';
import { Outbox } from './outbox';
import { PointEntries } from './point-entries';
import { PostureEntries } from './posture-entries';
import { QuestionnaireEntries } from './questionnaire-entries';
import { TechniqueEntries } from './technique-entries';
import {
  emptyDraft,
  isTouched,
  withLastMeasures,
  type Change,
  type Form,
  type VisitDraft,
} from './visit-draft';
import { VisitNotices } from './visit-notices';
import { visitForm } from './visit.generated';
import { inputOf, placedProblems } from './visit-input';
import { discarding, notOnDevice } from './visit-words';

/** One visit of a client: what was the last time on one side, what is today on the other. */
@Component({
  selector: 'un-visit',
  imports: [
    AreaEntries,
    ExerciseEntries,
    FailureNotice,
    GoalEntries,
    Icon,
    Keypad,
    MeasureEntries,
    PointEntries,
    PostureEntries,
    QuestionnaireEntries,
    RouterLink,
    TechniqueEntries,
    VisitNotices,
  ],
  providers: [ActiveField],
  templateUrl: './visit.html',
  styleUrl: './visit.css',
  host: { '(document:keydown.control.enter)': 'save()', '(document:keydown.meta.enter)': 'save()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Visit {
  /** From the address. */
  readonly clientId = input.required<string>();
  /** From the address; without it the open or latest episode is recorded in. */
  readonly episodeId = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly dialog = inject(Dialog);
  private readonly kept = inject(KeptVisits);
  private readonly outbox = inject(Outbox);
  private readonly entries = viewChild<ElementRef<HTMLElement>>('entries');

  protected readonly question = ask(visitForm, () => ({
    clientId: this.clientId(),
    episodeId: this.episodeId() ?? null,
  }));
  protected readonly form = computed(() => this.question.answer()?.visitForm);
  /** What is written down here for this client and episode. */
  private readonly visit = computed(() => {
    const form = this.form();
    const isThis = (kept: { clientId: string; episodeId: string }) =>
      kept.clientId === form?.clientId && kept.episodeId === form.episodeId;
    return form == null ? undefined : this.kept.own().find(isThis);
  });
  /** A form in which nothing was entered is kept nowhere. */
  protected readonly draft = computed(() => {
    const [form, visit] = [this.form(), this.visit()];
    if (form == null || !this.kept.read()) return undefined;
    return (visit?.draft as VisitDraft | undefined) ?? emptyDraft(form, new Date().toISOString());
  });
  /** Whether it is sent as it is as soon as there is a network. */
  protected readonly isWaiting = computed(() => (this.visit()?.input ?? null) !== null);
  /** The form in which the visit of somebody else was asked for, until it is shown anew. */
  private readonly shownBefore = signal<Form | null | undefined>(undefined);
  protected readonly saving = signal(false);
  /** Whether it is on its way, because a person saved it or by itself. */
  protected readonly busy = computed(() => {
    const visit = this.visit();
    return this.saving() || (visit !== undefined && this.outbox.isSending(visit));
  });
  protected readonly failure = signal<Failure | undefined>(undefined);

  /** Whether what was entered is there when the page is loaded again; what nothing was entered in counts as kept. */
  protected readonly isOnDevice = computed(() =>
    this.kept
      .own()
      .every((kept) => kept.clientId !== this.clientId() || this.kept.isOnDevice(kept)),
  );

  protected readonly problems = computed<ReadonlyMap<string, Problem>>(() => {
    const [form, draft, visit] = [this.form(), this.draft(), this.visit()];
    if (form == null || draft === undefined || visit === undefined) return new Map();
    return placedProblems(inputOf(draft, form), visit.problems);
  });
  protected readonly facts = computed(() => {
    const form = this.form();
    if (form == null) return [];
    const { clientReference: reference, version } = form;
    return [
      ...(reference === null ? [] : [`No. ${reference}`]),
      conditionText(form),
      `visit ${version + 1}`,
    ];
  });
  protected readonly mayRepeat = computed(() => {
    const form = this.form();
    const draft = this.draft();
    if (form == null || draft === undefined) return false;
    const shown = new Set(draft.shown);
    return form.measures.some(({ key, atLastVisit }) => atLastVisit && !shown.has(key));
  });
  protected readonly isTouched = computed(() => {
    const draft = this.draft();
    return draft !== undefined && isTouched(draft);
  });
  protected readonly day = computed(() => this.draft()?.heldOn ?? this.form()?.today ?? '');
  protected readonly notOnDevice = notOnDevice;
  protected readonly shortDayText = shortDayText;

  constructor() {
    effect(() => {
      const [form, before] = [this.form(), this.shownBefore()];
      if (form == null || before == null || form === before) return;
      untracked(() => this.goOnAfterOther(form));
    });
    // Sent meanwhile, now or by the network that returned: the new point is on the progress page.
    effect(() => {
      if (this.outbox.storedFor() !== this.clientId()) return;
      this.outbox.storedFor.set('');
      void this.router.navigate(['/clients', this.clientId(), 'episodes', this.recorded()]);
    });
  }

  /** Whoever asks for the visit of somebody else and has it shown goes on after that one. */
  protected showOther(): void {
    this.shownBefore.set(this.form());
    this.question.again();
  }

  private goOnAfterOther({ version }: Form): void {
    const draft = this.draft();
    this.shownBefore.set(undefined);
    if (draft === undefined) return;
    const problems = this.visit()?.problems ?? [];
    const others = problems.filter(({ path }) => path[0] !== 'expectedVersion');
    void this.keep({ ...draft, version }, others);
  }

  private recorded(): string {
    return untracked(this.form)?.episodeId ?? this.episodeId() ?? '';
  }

  /** What a problem of a field of the visit itself says; empty where there is none. */
  protected said(field: string): string {
    return this.problems().get(field)?.message ?? '';
  }

  protected change(change: Change): void {
    const draft = this.draft();
    if (draft !== undefined && !this.isWaiting()) void this.keep({ ...draft, ...change });
  }

  protected repeat(): void {
    const [form, draft] = [this.form(), this.draft()];
    if (form == null || draft === undefined) return;
    this.change(withLastMeasures(draft, form));
    const entries = this.entries();
    if (entries === undefined) return;
    const { nativeElement } = entries;
    afterNextRender(() => goToFirstStop(nativeElement), { injector: this.injector });
  }

  protected setDay(day: string): void {
    this.change({ heldOn: day === '' || day === this.form()?.today ? null : day });
  }

  protected setMinutes(text: string): void {
    this.change({ minutes: text === '' ? null : Number(text) });
  }

  protected async save(): Promise<void> {
    const [form, draft] = [this.form(), this.draft()];
    if (form == null || draft === undefined || this.busy() || !isTouched(draft)) return;
    this.saving.set(true);
    this.failure.set(undefined);
    const { clientId, episodeId } = form;
    const input = inputOf(draft, form);
    await this.kept.keep({ clientId, episodeId, draft, input, problems: [] });
    const visit = this.visit();
    const outcome = visit === undefined ? undefined : await this.outbox.send(visit);
    if (outcome?.state === 'REFUSED') this.failure.set(outcome.failure);
    this.saving.set(false);
  }

  /** Takes a visit that waits back into the form. */
  protected edit(): void {
    const draft = this.draft();
    if (draft !== undefined && !this.busy()) void this.keep(draft);
  }

  protected async discard(): Promise<void> {
    const visit = this.visit();
    if (visit === undefined || !(await confirmed(this.dialog, discarding))) return;
    await this.kept.forget(visit);
  }

  /** What the server has said stays beside its field until the visit is sent again. */
  private async keep(draft: VisitDraft, problems = this.visit()?.problems ?? []): Promise<void> {
    const form = this.form();
    if (form == null) return;
    const { clientId, episodeId } = form;
    await this.kept.keep({ clientId, episodeId, draft, input: null, problems });
  }
}
