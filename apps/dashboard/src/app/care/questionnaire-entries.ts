import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';
import { numberText } from '@unknot/charts/number-text';
import { unscoredWordsOf } from '@unknot/domain/measures/questionnaires/unscored-words';
import { Icon } from '../ui/icon';
import type { Problem } from '../ui/submission';
import { answeredOf, emptyForm, isBegun } from './questionnaire-draft';
import type { DraftForm, FormQuestionnaire } from './questionnaire-draft';
import { QuestionnaireSheet, type SheetData } from './questionnaire-sheet';
import type { Change, Form, VisitDraft } from './visit-draft';

/** The forms of a visit: those that are filled in, those for the condition, and all others. */
@Component({
  selector: 'un-questionnaire-entries',
  imports: [Icon],
  templateUrl: './questionnaire-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnaireEntries {
  readonly form = input.required<Form>();
  readonly draft = input.required<VisitDraft>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  private readonly dialog = inject(Dialog);
  private readonly forms = computed(() => this.draft().forms ?? {});
  protected readonly rows = computed(() =>
    this.form().questionnaires.flatMap((questionnaire) => {
      const draft = this.forms()[questionnaire.measure];
      if (draft === undefined || !isBegun(draft)) return [];
      const problem = this.problems().get(draft.id)?.message ?? '';
      return [{ questionnaire, draft, problem, state: stateOf(questionnaire, draft) }];
    }),
  );
  protected readonly choices = computed(() => {
    const used = new Set(this.rows().map(({ questionnaire }) => questionnaire.measure));
    const all = this.form().questionnaires.filter(({ measure }) => !used.has(measure));
    return { near: all.filter(({ near }) => near), far: all.filter(({ near }) => !near) };
  });

  protected readonly numberText = numberText;

  protected lastDay({ lastOn }: FormQuestionnaire): string {
    return lastOn === null ? 'Not filled in before' : shortDayText(lastOn);
  }

  protected open(measure: string): void {
    const questionnaire = this.form().questionnaires.find((one) => one.measure === measure);
    if (questionnaire === undefined) return;
    const data: SheetData = {
      questionnaire,
      draft: computed(() => this.forms()[measure] ?? emptyForm()),
      change: (draft) => this.put(measure, draft),
    };
    const ariaLabelledBy = 'sheet-heading';
    this.dialog.open(QuestionnaireSheet, { data, ariaLabelledBy, autoFocus: '.sheet-start' });
  }

  protected put(measure: string, draft: DraftForm | null): void {
    const { [measure]: _, ...others } = this.forms();
    this.changed.emit({ forms: draft === null ? others : { ...others, [measure]: draft } });
  }
}

/** How far it is, and whether there will be a score. */
function stateOf(questionnaire: FormQuestionnaire, draft: DraftForm): string {
  const { items, fewest, unit } = questionnaire;
  if (draft.total !== null) return `Total ${numberText(draft.total)} ${unit}`;
  const answered = answeredOf(draft);
  if (!draft.finished) return unscoredWordsOf(questionnaire, answered, 'NOT_FINISHED');
  if (answered < fewest) return unscoredWordsOf(questionnaire, answered, 'TOO_FEW_ANSWERS');
  return `${answered} of ${items} answered. The score is made when the visit is saved.`;
}
