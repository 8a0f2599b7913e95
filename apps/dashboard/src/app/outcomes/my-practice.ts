import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { beforeAfter } from '@unknot/charts/before-after';
import { dayText } from '@unknot/charts/day-axis';
import { monthChart } from '@unknot/charts/month-chart';
import { differenceText, quantityText } from '@unknot/charts/number-text';
import { ask } from '../graphql';
import { ChartFigure } from '../ui/chart-figure';
import { FailureNotice } from '../ui/failure-notice';
import { DueBar } from './due-bar';
import { gainWords } from './gain-words';
import { ownResults } from './my-practice.generated';

/** How the own clients of a practitioner have fared, beside the practice as a whole; no colleague is named. */
@Component({
  selector: 'un-my-practice',
  imports: [ChartFigure, DueBar, FailureNotice, RouterLink],
  templateUrl: './my-practice.html',
  styleUrl: './my-practice.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyPractice {
  protected readonly question = ask(ownResults, () => ({}));
  protected readonly results = computed(() => this.question.answer()?.ownResults);
  protected readonly since = computed(() => dayText(this.results()?.since ?? ''));
  protected readonly unit = computed(() => this.results()?.measure?.unit ?? '');

  protected readonly scatter = computed(() => {
    const { measure, beforeAfter: found, caveats } = this.results() ?? {};
    if (measure == null || found == null || caveats === undefined) return undefined;
    const { better, worse, same, episodes } = found;
    return beforeAfter({
      ...found,
      measure: { ...measure, min: measure.min ?? 0, max: measure.max ?? 10 },
      episodes: episodes.map((each) => ({ ...each, name: each.clientName })),
      counts: { better, worse, same },
      ...{ goal: null, caveats },
    });
  });

  protected readonly months = computed(() => {
    const { measure, months, caveats } = this.results() ?? {};
    if (measure == null || months == null || caveats === undefined) return undefined;
    return monthChart({
      ...months,
      title: `${measure.name}: gain by month care began`,
      unit: differenceText(0, measure.unit).replace('0', '').trim(),
      caveats: [],
    });
  });

  protected readonly means = computed(() => {
    const { own, clinic } = this.results() ?? {};
    if (own == null || clinic == null) return [];
    return [
      { name: 'Your clients', ...gainWords(own, this.unit()) },
      { name: 'The practice as a whole', ...gainWords(clinic, this.unit()) },
    ];
  });

  protected scoreText(value: number): string {
    return quantityText(value, this.unit());
  }
}
