import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CarePlan, CarePlanInput } from '@unknot/contract/schema.generated';
import { ChoiceChips } from '../../ui/choice-chips';
import { Control, Field } from '../../ui/field';
import { textIn, type Submission } from '../../ui/submission';
import { frequencies } from './plan-words';

type Planned = Omit<CarePlan, 'setOn'>;

/** What is planned, as fields that are read with the form. */
@Component({
  selector: 'un-plan-fields',
  imports: [ChoiceChips, Control, Field],
  template: `
    <un-choice-chips
      name="visitsInFourWeeks"
      label="How often"
      [choices]="offered()"
      [value]="frequency()"
      [problem]="submission().of('visitsInFourWeeks')"
    />
    <div class="numbers">
      <un-field
        name="plannedSessions"
        label="Sessions planned"
        [problem]="submission().of('plannedSessions')"
      >
        <input
          unControl
          name="plannedSessions"
          type="number"
          min="1"
          max="200"
          inputmode="numeric"
          [value]="plan().plannedSessions ?? ''"
        />
      </un-field>
      <un-field
        name="reassessEveryDays"
        label="Measure again after days"
        [problem]="submission().of('reassessEveryDays')"
      >
        <input
          unControl
          name="reassessEveryDays"
          type="number"
          min="1"
          max="365"
          inputmode="numeric"
          [value]="plan().reassessEveryDays ?? ''"
        />
      </un-field>
      <un-field
        name="reassessEverySessions"
        label="or after sessions"
        [problem]="submission().of('reassessEverySessions')"
      >
        <input
          unControl
          name="reassessEverySessions"
          type="number"
          min="1"
          max="50"
          inputmode="numeric"
          [value]="plan().reassessEverySessions ?? ''"
        />
      </un-field>
    </div>
    <p class="quiet">
      By this it is said what is due at a visit and what is overdue in the list. Where both are
      given, whichever comes first.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-16);
    }
    .numbers {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: var(--space-16);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanFields {
  readonly submission = input.required<Submission>();
  /** What is planned so far. */
  readonly plan = input.required<Planned>();

  protected readonly frequency = computed(() => String(this.plan().visitsInFourWeeks ?? ''));
  /** What was planned stays, even where it is not among what is offered. */
  protected readonly offered = computed(() => {
    const value = this.frequency();
    if (frequencies.some((each) => each.value === value)) return frequencies;
    return [...frequencies, { value, words: `${value} visits in 4 weeks` }];
  });
}

/** The names of the fields. */
export const planFields = [
  ...['visitsInFourWeeks', 'plannedSessions', 'reassessEveryDays', 'reassessEverySessions'],
] as const;

/** What a form plans; a field that is left empty is not planned. */
export function planIn(form: HTMLFormElement, id: string): CarePlanInput {
  const numberIn = (name: string) => {
    const text = textIn(form, name);
    return text === '' ? null : Number(text);
  };
  return {
    id,
    plannedSessions: numberIn('plannedSessions'),
    visitsInFourWeeks: numberIn('visitsInFourWeeks'),
    reassessEveryDays: numberIn('reassessEveryDays'),
    reassessEverySessions: numberIn('reassessEverySessions'),
  };
}
