import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
  type Signal,
} from '@angular/core';
import { unscoredWordsOf } from '@unknot/domain/measures/questionnaires/unscored-words';
import { Icon } from '../ui/icon';
import { answeredOf, type DraftForm, type FormQuestionnaire } from './questionnaire-draft';

/** A form that is opened, what is in it so far, and where a change to that goes. */
export interface SheetData {
  readonly questionnaire: FormQuestionnaire;
  readonly draft: Signal<DraftForm>;
  readonly change: (draft: DraftForm) => void;
}

/** How long a 1 waits to become a 10. */
const waitForTenMs = 700;

/** One form: statements to tick as a list, questions one at a time by tap or digit, or the total of a form on paper. */
@Component({
  selector: 'un-questionnaire-sheet',
  imports: [Icon],
  templateUrl: './questionnaire-sheet.html',
  styleUrl: './questionnaire-sheet.css',
  host: { '(keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnaireSheet {
  private readonly data = inject<SheetData>(DIALOG_DATA);
  private readonly injector = inject(Injector);
  protected readonly ref = inject<DialogRef>(DialogRef);
  private readonly top = viewChild<ElementRef<HTMLElement>>('top');
  private waiting: ReturnType<typeof setTimeout> | undefined;

  protected readonly questionnaire = this.data.questionnaire;
  /** Ahead of what is kept, which takes a moment: two digits can come within it. */
  protected readonly draft = signal(this.data.draft());
  protected readonly items = Array.from({ length: this.questionnaire.items }, (_, nth) => nth + 1);
  protected readonly isShown = this.questionnaire.questions.length > 0;
  /** What may be left blank is a list of statements to tick. */
  protected readonly isList = this.questionnaire.fewest === 0 && this.questionnaire.items > 0;
  protected readonly choices = this.isShown
    ? this.questionnaire.choices
    : numbersOf(this.questionnaire).map((value) => ({ value, words: '' }));
  /** Which question is asked, from 1; 0 shows them all, or the total of a form on paper. */
  protected readonly asked = signal(this.firstAsked());
  protected readonly answered = computed(() => answeredOf(this.draft()));
  protected readonly unscored = computed(() =>
    this.answered() < this.questionnaire.fewest
      ? unscoredWordsOf(this.questionnaire, this.answered(), 'TOO_FEW_ANSWERS')
      : '',
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  /** Whoever comes back goes on where they were; a form on paper begins with its total. */
  private firstAsked(): number {
    const { answers, finished, total } = this.data.draft();
    const isOnPaper = !this.isShown && answeredOf({ answers }) === 0;
    if (this.isList || finished || total !== null || isOnPaper) return 0;
    return this.items.find((item) => answers[item] === undefined) ?? 0;
  }

  protected questionOf(item: number): string {
    return this.questionnaire.questions[item - 1] ?? `Question ${item} of the paper form`;
  }

  protected answerOf(item: number): number | null {
    return this.draft().answers[item] ?? null;
  }

  protected wordsOf(item: number): string {
    const answer = this.answerOf(item);
    if (answer === null) return 'No answer';
    const words = this.choices.find(({ value }) => value === answer)?.words ?? '';
    return words === '' ? String(answer) : `${answer} ${words}`;
  }

  /** Takes an answer and goes on; a second tap on the same one goes on with it. */
  protected take(value: number): void {
    const item = this.asked();
    if (item === 0 || !this.choices.some((choice) => choice.value === value)) return;
    this.answer(item, value);
    this.goTo(item + 1);
  }

  protected leaveOut(): void {
    this.answer(this.asked(), null);
    this.goTo(this.asked() + 1);
  }

  protected tick(item: number, ticked: boolean): void {
    this.answer(item, ticked ? this.questionnaire.highest : null);
  }

  /** Shows a question; after the last one all of them, to be looked at. */
  protected goTo(item: number): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.asked.set(item < 1 || item > this.questionnaire.items ? 0 : item);
    afterNextRender(() => this.top()?.nativeElement.focus(), { injector: this.injector });
  }

  protected finish(): void {
    this.change({ finished: true, total: null });
    this.ref.close();
  }

  protected readonly totalProblem = signal('');

  /** Takes the total of a form on paper; answers that were entered before make room for it. */
  protected enterTotal(text: string): void {
    const { min, max } = this.questionnaire;
    const total = /^\s*-?\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : null;
    const isOutside = total !== null && (total < (min ?? total) || total > (max ?? total));
    this.totalProblem.set(
      isOutside || (total === null && text.trim() !== '') ? `A number from ${min} to ${max}.` : '',
    );
    if (this.totalProblem() !== '') return;
    this.change({ answers: {}, finished: false, total });
  }

  protected onKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || this.asked() === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) this.type(Number(event.key));
    else if (event.key === 'ArrowLeft') this.goTo(Math.max(1, this.asked() - 1));
    else if (event.key === 'ArrowRight') this.goTo(this.asked() + 1);
    else return;
    event.preventDefault();
  }

  /** A 1 may become a 10 where there is one: then the next question waits for a moment. */
  private type(digit: number): void {
    if (this.waiting !== undefined && digit === 0) return this.take(10);
    if (digit !== 1 || this.questionnaire.highest < 10) return this.take(digit);
    this.answer(this.asked(), 1);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.goTo(this.asked() + 1), waitForTenMs);
  }

  private answer(item: number, value: number | null): void {
    const { [item]: _, ...others } = this.draft().answers;
    const answers = value === null ? others : { ...others, [item]: value };
    this.change({ answers, finished: false, total: null });
  }

  private change(change: Partial<DraftForm>): void {
    this.draft.update((before) => ({ ...before, ...change }));
    this.data.change(this.draft());
  }
}

function numbersOf({ lowest, highest, items }: FormQuestionnaire): readonly number[] {
  if (items === 0) return [];
  return Array.from({ length: highest - lowest + 1 }, (_, nth) => lowest + nth);
}
