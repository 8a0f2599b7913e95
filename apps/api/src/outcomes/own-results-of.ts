import type { DueScores, MeanGain, OwnMonths, OwnResults } from '@unknot/contract/schema.generated';
import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import type { OutcomeMeasure } from '@unknot/domain/outcomes/outcome-measure';
import { outcomeMeasureOf } from '@unknot/domain/outcomes/outcome-measure-of';
import type { Question } from '@unknot/domain/outcomes/question';
import { ownEpisodesOf } from '@unknot/domain/outcomes/told/own-episodes-of';
import { openTold, toldQuestionOf } from '@unknot/domain/outcomes/told/told';
import { toldClinicGainOf, whoseDimension } from '@unknot/domain/outcomes/told/told-clinic-gain-of';
import { toldDueOf } from '@unknot/domain/outcomes/told/told-due-of';
import { toldMeanGainOf } from '@unknot/domain/outcomes/told/told-mean-gain-of';
import { toldPeriodsOf } from '@unknot/domain/outcomes/told/told-periods-of';
import { ageOn } from '@unknot/domain/progress/age-on';
import type { MeasureOf } from '@unknot/domain/progress/measure-lookup';
import { shownMeasureOf } from '@unknot/domain/progress/shown-measure-of';
import { followUpWindows } from '@unknot/domain/progress/windows/follow-up-window';
import type { OutcomeRow } from './own-results.reader';

/** The most dots that one scatter shows. */
const mostShown = 1_000;

/** A measure of which results can be shown: one side is better, and the scale has ends. */
export function resultMeasureOf(key: string, measureOf: MeasureOf): OutcomeMeasure | undefined {
  const measure = outcomeMeasureOf(key, {}, null, measureOf);
  return measure === undefined || measure.min === null || measure.max === null
    ? undefined
    : measure;
}

/** The question that all figures of the page answer: from the start to six weeks. */
export function sixWeeksOf(measure: OutcomeMeasure, asOf: string): Question {
  return { measure, window: followUpWindows.W6, asOf };
}

/** An episode as the figures see it; what they do not ask for is left empty. */
export function outcomeEpisodeOf(row: OutcomeRow): OutcomeEpisode {
  const { baseline, baselineN, baselineLate, bornOn, agrees, clientName, ...facts } = row;
  return {
    ...facts,
    age: bornOn === null ? null : ageOn(bornOn, row.firstSessionOn),
    baseline:
      baseline === null
        ? null
        : { value: baseline, n: baselineN ?? 0, late: baselineLate ?? false },
    agreesToComparison: agrees,
    ...{ sessionDays: [], earlyMinutes: {}, allMinutes: {}, homeExercise: false, exclusion: null },
  };
}

/** What became of the due scores of one measure in one's own episodes. */
export function dueScoresOf(
  own: readonly OutcomeEpisode[],
  question: Question,
  measureOf: MeasureOf,
): DueScores {
  const told = openTold(own, []);
  const { answer } = toldDueOf(told, toldQuestionOf(told, question));
  const { key: measure } = question.measure;
  // As lists have it; the question's own name stands within sentences.
  const name = measureOf(measure)?.name ?? question.measure.name;
  if ('withheld' in answer) {
    const nothing = { due: null, done: null, late: null, never: null, isEnough: null };
    return { measure, name, ...nothing, share: null, low: null, high: null, reason: answer.why };
  }
  const { share, low, high } = answer.share;
  return { measure, name, ...answer, share, low, high, reason: '' };
}

type Figures = Pick<
  OwnResults,
  'measure' | 'beforeAfter' | 'own' | 'clinic' | 'months' | 'caveats'
>;

/** The figures of one measure; `rows` are those of the practice, in the order in which care began. */
export function ownFiguresOf(
  rows: readonly OutcomeRow[],
  practitionerId: string,
  question: Question,
  measureOf: MeasureOf,
): Figures {
  const names = new Map(rows.map(({ clientId, clientName }) => [clientId, clientName ?? '']));
  const everybody = rows.map(outcomeEpisodeOf);
  const own = everybody.filter((each) => each.practitionerId === practitionerId);
  const { episodes, ...counts } = ownEpisodesOf(own, question.measure);
  const told = openTold(own, []);
  const asked = toldQuestionOf(told, question);
  const mine = toldMeanGainOf(told, asked);
  const months = toldPeriodsOf(mine.told, asked, { of: 'ADJUSTED_GAIN' });
  const all = openTold(everybody, [whoseDimension(practitionerId)]);
  const clinic = toldClinicGainOf(all, toldQuestionOf(all, question), practitionerId);
  const measure = measureOf(question.measure.key);
  const caveats =
    'points' in months.answer ? months.answer.caveats : (captionsOf(mine.answer) ?? []);
  return {
    measure: measure === undefined ? null : shownMeasureOf(measure, question.measure.unit),
    beforeAfter: {
      ...counts,
      episodes: episodes
        .slice(-mostShown)
        .map((each) => ({ ...each, clientName: names.get(each.clientId) ?? '' })),
    },
    own: meanGainOf(mine.answer),
    clinic: meanGainOf(clinic.answer),
    months: monthsOf(months.answer),
    caveats: caveats.map(({ text }) => text),
  };
}

type ToldGain = ReturnType<typeof toldMeanGainOf>['answer'];

function captionsOf(gain: ToldGain) {
  return gain !== null && 'caveats' in gain ? gain.caveats : undefined;
}

function meanGainOf(gain: ToldGain): MeanGain {
  const nothing = { n: null, value: null, low: null, high: null };
  if (gain === null) return { ...nothing, reason: 'Too few episodes have both scores.' };
  if ('withheld' in gain) return { ...nothing, reason: gain.why };
  const { n, value, low, high } = gain;
  return { n, value, low, high, reason: '' };
}

function monthsOf(answer: ReturnType<typeof toldPeriodsOf>['answer']): OwnMonths {
  if (!('points' in answer)) return { points: [], limits: null, sentence: answer.why };
  return {
    points: answer.points.map(({ period, value, episodes, signal }) => ({
      ...{ period, value, episodes },
      letter: signal?.letter ?? null,
      rules: signal?.rules ?? [],
    })),
    limits: answer.limits,
    sentence: answer.sentence,
  };
}
