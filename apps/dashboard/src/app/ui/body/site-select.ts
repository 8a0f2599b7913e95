import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { regionOf, regions } from '@unknot/domain/body/regions';
import type { Side } from '@unknot/domain/body/side';
import { sideWords } from '@unknot/domain/body/side';
import { muscles } from '@unknot/domain/care/muscles';
import type { ChosenSite } from './body-mark';

interface Choice {
  readonly value: string;
  readonly name: string;
}

interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

const nameOf = (name: string, side: Side) =>
  side === 'MIDLINE' ? name : `${name}, ${sideWords[side]}`;

function choicesOf(key: string, name: string, paired: boolean): Choice[] {
  const sides: readonly Side[] = paired ? ['LEFT', 'RIGHT'] : ['MIDLINE'];
  return sides.map((side) => ({ value: `${key}/${side}`, name: nameOf(name, side) }));
}

/** Muscles by the region in which they are looked for. */
function muscleGroups(): readonly ChoiceGroup[] {
  const keys = [...new Set(muscles.map(({ region }) => region))];
  return keys.map((region) => ({
    name: regionOf(region)?.name ?? region,
    choices: muscles
      .filter((muscle) => muscle.region === region)
      .flatMap(({ key, name }) => choicesOf(key, name, true)),
  }));
}

/** Regions by the region that they are a part of. */
function regionGroups(): readonly ChoiceGroup[] {
  const wholes = regions.filter(({ key }) => regions.some(({ parent }) => parent === key));
  return wholes.map(({ key, name }) => ({
    name,
    choices: regions
      .filter(({ parent }) => parent === key)
      .flatMap((part) => choicesOf(part.key, part.name, part.paired)),
  }));
}

/** Every muscle or region as a list to choose from: the way for those who do not point at a drawing. */
@Component({
  selector: 'un-site-select',
  template: `
    <label>
      <span>{{ kind() === 'MUSCLE' ? 'Choose a muscle' : 'Choose a region' }}</span>
      <select class="select" [value]="value()" (change)="take($event)">
        <option value="">From a list</option>
        @for (group of groups(); track group.name) {
          <optgroup [label]="group.name">
            @for (choice of group.choices; track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === value()">
                {{ choice.name }}
              </option>
            }
          </optgroup>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
    label {
      display: grid;
      gap: var(--space-4);
      font-size: var(--size-12);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteSelect {
  readonly kind = input.required<'MUSCLE' | 'REGION'>();
  readonly chosen = input<ChosenSite | null>(null);
  readonly choose = output<ChosenSite>();

  protected readonly groups = computed(() =>
    this.kind() === 'MUSCLE' ? muscleGroups() : regionGroups(),
  );
  protected readonly value = computed(() => {
    const chosen = this.chosen();
    return chosen === null || chosen.kind !== this.kind() ? '' : `${chosen.site}/${chosen.side}`;
  });

  protected take(event: Event): void {
    const [site = '', side = ''] = (event.target as HTMLSelectElement).value.split('/');
    if (site !== '') this.choose.emit({ kind: this.kind(), site, side: side as Side });
  }
}
