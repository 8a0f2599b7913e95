import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { expectedPath } from '@unknot/charts/expected-path';
import { ask } from '../graphql';
import { ChartFigure } from '../ui/chart-figure';
import { expectedPath as pathQuestion } from './expected-path-card.generated';

/** How others like the client fared here, asked for by itself, with who they are. */
@Component({
  selector: 'un-expected-path-card',
  imports: [ChartFigure],
  templateUrl: './expected-path-card.html',
  styleUrl: './expected-path-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExpectedPathCard {
  readonly clientId = input.required<string>();
  readonly episodeId = input.required<string>();

  protected readonly question = ask(pathQuestion, () => ({
    clientId: this.clientId(),
    episodeId: this.episodeId(),
  }));
  protected readonly path = computed(() => this.question.answer()?.expectedPath);
  protected readonly figure = computed(() => {
    const path = this.path();
    if (path == null || path.measure === null) return undefined;
    return expectedPath({ ...path, measure: path.measure });
  });
  /** Nothing was measured, so that there is nothing to hold against others. */
  protected readonly isUnmeasured = computed(() => {
    const answer = this.question.answer();
    return answer !== undefined && answer.expectedPath?.measure == null;
  });
  protected readonly failure = computed(() =>
    this.question.failure() === undefined
      ? ''
      : 'What is expected could not be loaded. The rest of the page is complete.',
  );
}
