import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { v7 as uuidv7 } from 'uuid';
import { shortDayText } from '@unknot/charts/day-axis';
import type { PainKind, Side } from '@unknot/contract/schema.generated';
import { NumberChips } from '../ui/number-chips';
import { textIn, type Problem } from '../ui/submission';
import type { BodyArea, ChosenSite } from '../ui/body/body-mark';
import { OnBody } from './on-body';
import { painKinds, painKindWords, placeText } from './side-words';
import type { Change, DraftArea, Form } from './visit-draft';

const keyOf = ({ site, side, kind }: Pick<DraftArea, 'site' | 'side' | 'kind'>) =>
  `${site}/${side}/${kind}`;

/** Where the client feels something: areas of the last time to be asked about again, and others. */
@Component({
  selector: 'un-area-entries',
  imports: [NumberChips, OnBody],
  templateUrl: './area-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AreaEntries {
  readonly form = input.required<Form>();
  readonly areas = input.required<readonly DraftArea[]>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  protected readonly kinds = painKinds;
  protected readonly kindWords = painKindWords;
  protected readonly rows = computed(() => {
    const entered = new Map(this.areas().map((area) => [keyOf(area), area]));
    const before = this.form().painAreas.map((last) => ({ last, key: keyOf(last) }));
    const known = new Set(before.map(({ key }) => key));
    const again = before.map(({ last, key }) => {
      const area = entered.get(key) ?? { ...last, id: '', intensity: null };
      return this.rowOf(area, last.intensity, shortDayText(last.feltOn));
    });
    const fresh = this.areas().filter((area) => !known.has(keyOf(area)));
    return [...again, ...fresh.map((area) => this.rowOf(area, null, 'New today'))];
  });

  /** What is felt today, as far as it is entered. */
  protected readonly felt = computed(() =>
    this.areas().flatMap(({ site, siteName, side, kind, intensity }): BodyArea[] => {
      if (intensity === null) return [];
      const spoken = `${placeText(siteName, side)}, ${painKindWords[kind]}, ${intensity} of 10`;
      return [{ site, side, intensity, spoken }];
    }),
  );

  protected put(area: DraftArea, intensity: number | null): void {
    const others = this.areas().filter((other) => keyOf(other) !== keyOf(area));
    const { site, siteName, side, kind } = area;
    const id = area.id === '' ? uuidv7() : area.id;
    this.changed.emit({ areas: [...others, { id, site, siteName, side, kind, intensity }] });
  }

  protected remove(area: DraftArea): void {
    this.changed.emit({ areas: this.areas().filter((other) => keyOf(other) !== keyOf(area)) });
  }

  protected add(form: HTMLFormElement): void {
    const found = this.form().regionChoices.find(({ key }) => key === textIn(form, 'site'));
    if (found === undefined) return;
    this.ask({ site: found.key, side: textIn(form, 'side') as Side }, form);
    form.reset();
  }

  /** The region that was chosen on the body, of the kind that the form says. */
  protected ask({ site, side }: Pick<ChosenSite, 'site' | 'side'>, form: HTMLFormElement): void {
    const found = this.form().regionChoices.find(({ key }) => key === site);
    if (found === undefined) return;
    const kind = textIn(form, 'kind') as PainKind;
    const fresh = { site, siteName: found.name, side: found.paired ? side : 'NONE', kind } as const;
    const known = this.areas().find((area) => keyOf(area) === keyOf(fresh));
    if (known === undefined) this.put({ ...fresh, id: '', intensity: null }, null);
  }

  private rowOf(area: DraftArea, last: number | null, when: string) {
    const { key, name } = { key: keyOf(area), name: placeText(area.siteName, area.side) };
    const problem = this.problems().get(area.id)?.message ?? '';
    return { key, area, last, when, name: `${name}, ${painKindWords[area.kind]}`, problem };
  }
}
