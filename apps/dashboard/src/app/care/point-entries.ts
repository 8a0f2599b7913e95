import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { shortDayText } from '@unknot/charts/day-axis';
import type { Side } from '@unknot/contract/schema.generated';
import { NumberChips } from '../ui/number-chips';
import type { Problem } from '../ui/submission';
import type { BodyMark, ChosenSite } from '../ui/body/body-mark';
import { OnBody } from './on-body';
import { placeText } from './side-words';
import { newPoint, pointKeyOf, type Change, type DraftPoint, type Form } from './visit-draft';

type Sign = 'tautBand' | 'localTwitch' | 'familiarPain';

const signs: readonly { readonly field: Sign; readonly words: string }[] = [
  { field: 'tautBand', words: 'Taut band' },
  { field: 'localTwitch', words: 'Twitch' },
  { field: 'familiarPain', words: 'Familiar pain' },
];

/** Trigger points: those of the last time to be looked for again, and others chosen by muscle and side. */
@Component({
  selector: 'un-point-entries',
  imports: [NumberChips, OnBody],
  templateUrl: './point-entries.html',
  styleUrl: './entry.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PointEntries {
  readonly form = input.required<Form>();
  readonly points = input.required<readonly DraftPoint[]>();
  readonly problems = input.required<ReadonlyMap<string, Problem>>();
  readonly changed = output<Change>();

  protected readonly signs = signs;
  protected readonly muscle = signal('');
  protected readonly rows = computed(() => {
    const before = new Map(this.form().triggerPoints.map((point) => [pointKeyOf(point), point]));
    return this.points().map((point) => {
      const last = before.get(pointKeyOf(point));
      const number = point.point > 1 ? `, point ${point.point}` : '';
      return {
        ...{ point, name: placeText(point.muscleName, point.side) + number },
        last: last?.severity ?? null,
        lastDay: last === undefined ? 'Not looked for before' : shortDayText(last.foundOn),
        problem: this.problems().get(point.id)?.message ?? '',
      };
    });
  });
  protected readonly near = computed(() => this.form().muscleChoices.filter(({ near }) => near));
  protected readonly others = computed(() => this.form().muscleChoices.filter(({ near }) => !near));
  /** What was found today, as far as it is entered. */
  protected readonly marks = computed(() =>
    this.points().flatMap(({ id, severity, ...point }): BodyMark[] => {
      const name = placeText(point.muscleName, point.side);
      return severity === null ? [] : [{ ...point, key: id, severity, name }];
    }),
  );
  protected readonly nearKeys = computed(() => this.near().map(({ key }) => key));
  protected readonly regions = computed(() => this.form().regionChoices);

  protected put(point: DraftPoint): void {
    this.changed.emit({
      points: this.points().map((other) => (other.id === point.id ? point : other)),
    });
  }

  /** Yes, no, not asked. */
  protected turn(point: DraftPoint, field: Sign): void {
    this.put({ ...point, [field]: point[field] === true ? null : true });
  }

  protected travel(point: DraftPoint, region: string): void {
    if (region === '') return;
    this.put({ ...point, referral: [...new Set([...point.referral, region])] });
  }

  protected travelNot(point: DraftPoint, region: string): void {
    this.put({ ...point, referral: point.referral.filter((other) => other !== region) });
  }

  protected nameOf(region: string): string {
    return this.regions().find(({ key }) => key === region)?.name ?? region;
  }

  protected add(side: Side): void {
    this.lookFor(this.muscle(), side);
    this.muscle.set('');
  }

  /** A muscle that waits for its number already is not asked for twice. */
  protected take({ site, side }: ChosenSite): void {
    const waits = this.points().some(
      (point) => point.muscle === site && point.side === side && point.severity === null,
    );
    if (!waits) this.lookFor(site, side);
  }

  private lookFor(muscle: string, side: Side): void {
    const found = this.form().muscleChoices.find(({ key }) => key === muscle);
    if (found === undefined) return;
    const same = this.points().filter((p) => p.muscle === found.key && p.side === side);
    const point = 1 + Math.max(0, ...same.map((each) => each.point));
    const fresh = newPoint({ muscle: found.key, muscleName: found.name, side, point });
    this.changed.emit({ points: [...this.points(), fresh] });
  }

  protected remove(point: DraftPoint): void {
    this.changed.emit({ points: this.points().filter(({ id }) => id !== point.id) });
  }
}
