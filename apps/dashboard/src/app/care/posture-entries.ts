import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { shortDayText } from '@unknot/charts/day-axis';
import type { Side } from '@unknot/contract/schema.generated';
import { NumberChips } from '../ui/number-chips';
import { textIn, type Problem } from '../ui/submission';
import { placeText } from './side-words';
import type { Change, DraftPosture, Form } from './visit-draft';

const keyOf = ({ finding, side }: Pick<DraftPosture, 'finding' | 'side'>) => `${finding}/${side}`;

/** Posture: findings of the last time to be looked at again, and others; 0 none to 3 marked. */
@Component({
  selector: 'un-posture-entries',
  imports: [NumberChips],
  templateUrl: './posture-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PostureEntries {
  readonly form = input.required<Form>();
  readonly postures = input.required<readonly DraftPosture[]>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  protected readonly rows = computed(() => {
    const entered = new Map(this.postures().map((posture) => [keyOf(posture), posture]));
    const before = this.form().postures;
    const known = new Set(before.map(keyOf));
    const again = before.map(({ foundOn, ...last }) => {
      const posture = entered.get(keyOf(last)) ?? { ...last, id: '', grade: null };
      return this.rowOf(posture, last.grade, shortDayText(foundOn));
    });
    const fresh = this.postures().filter((posture) => !known.has(keyOf(posture)));
    return [...again, ...fresh.map((posture) => this.rowOf(posture, null, 'New today'))];
  });

  protected put(posture: DraftPosture, grade: number | null): void {
    const others = this.postures().filter((other) => keyOf(other) !== keyOf(posture));
    const { finding, name, side } = posture;
    const id = posture.id === '' ? uuidv7() : posture.id;
    this.changed.emit({ postures: [...others, { id, finding, name, side, grade }] });
  }

  protected add(form: HTMLFormElement): void {
    const found = this.form().postureChoices.find(({ key }) => key === textIn(form, 'finding'));
    if (found === undefined) return;
    const side = textIn(form, 'side') as Side;
    this.put({ id: '', finding: found.key, name: found.name, side, grade: null }, null);
    form.reset();
  }

  private rowOf(posture: DraftPosture, last: number | null, when: string) {
    const problem = this.problems().get(posture.id)?.message ?? '';
    const name = placeText(posture.name, posture.side);
    return { key: keyOf(posture), posture, last, when, name, problem };
  }
}
