import { mean } from '@unknot/statistics/mean';
import { xmrChart } from '@unknot/statistics/monitoring/xmr-chart';
import { beforeAfterCaveats } from '../caveats';
import type { CovariateKey } from '../comparison/covariates';
import { gates } from '../gates';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import { completeOf } from '../standing-of';
import { adjustedGainsOf } from '../units/adjusted-gains-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import { lettersOf } from './letters-of';
import type { PeriodKind } from './period';
import { periodOf, periodsBetween } from './period';
import type { PeriodChart, PeriodLimits, PeriodPoint, SeriesOf } from './period-chart';
import { periodSentence } from './period-sentence';

const fewestForLimits = 12;
const fewestForTrial = 5;

/** Why there is no series. */
export type NoPeriods = Withheld<'TOO_FEW_EPISODES'>;

/** How a series is made. */
export interface PeriodOptions {
  /** The periods of which nothing may be told, besides those of 1 to 10 people. */
  readonly hidden?: ReadonlySet<string>;
  /** What may be known of people to say what was expected of them; everything, where it is not said. */
  readonly adjustFor?: readonly CovariateKey[] | undefined;
}

/** A series by month or week of the first session: what changed for people who began then. */
export function periodChartOf(
  standing: Iterable<StandingEpisode>,
  question: Pick<Question, 'measure'>,
  of: SeriesOf,
  by: PeriodKind = 'MONTH',
  { hidden = new Set(), adjustFor }: PeriodOptions = {},
): PeriodChart | NoPeriods {
  const facts = factsOf([...standing], question, of, adjustFor);
  if (isWithheld(facts)) return facts;
  const days = facts.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return { withheld: 'TOO_FEW_EPISODES', why: 'No episode is due yet.' };
  }
  const periods = periodsBetween(by, periodOf(by, first), periodOf(by, last));
  const groups = new Map(periods.map((period) => [period, [] as Fact[]]));
  for (const fact of facts) groups.get(periodOf(by, fact.day))?.push(fact);
  const points = Array.from(groups, ([period, own]) => pointOf(period, own, hidden.has(period)));
  const caveats = of === 'ADJUSTED_GAIN' ? beforeAfterCaveats : [];
  return { of, by, caveats, ...withLimits(points, of, by) };
}

/** One episode in a series. */
interface Fact {
  readonly clientId: string;
  readonly day: string;
  readonly value: number;
}

function factsOf(
  standing: readonly StandingEpisode[],
  { measure }: Pick<Question, 'measure'>,
  of: SeriesOf,
  adjustFor: readonly CovariateKey[] | undefined,
): readonly Fact[] | Withheld<'TOO_FEW_EPISODES'> {
  if (of === 'COMPLETENESS') {
    return standing.flatMap(({ episode, standing: where }) =>
      where === 'COMPLETE' || where === 'MISSING'
        ? [
            {
              clientId: episode.clientId,
              day: episode.firstSessionOn,
              value: where === 'COMPLETE' ? 1 : 0,
            },
          ]
        : [],
    );
  }
  const gains = adjustedGainsOf(completeOf(standing), measure, adjustFor);
  if (isWithheld(gains)) return gains;
  return gains.episodes.map(({ episode, beyondExpected }) => ({
    clientId: episode.clientId,
    day: episode.firstSessionOn,
    value: gains.meanGain + beyondExpected,
  }));
}

type PlainPoint = Omit<PeriodPoint, 'signal'>;

function pointOf(period: string, facts: readonly Fact[], isHidden: boolean): PlainPoint {
  const people = new Set(facts.map(({ clientId }) => clientId)).size;
  if (people === 0) return { period, value: null, people, episodes: 0 };
  if (people < gates.fewestPeople || isHidden) {
    return { period, value: null, people: null, episodes: null };
  }
  return {
    period,
    value: mean(facts, ({ value }) => value) ?? null,
    people,
    episodes: facts.length,
  };
}

function withLimits(
  points: readonly PlainPoint[],
  of: SeriesOf,
  by: PeriodKind,
): Pick<PeriodChart, 'points' | 'limits' | 'sentence'> {
  const shown = points.filter(({ value }) => value !== null);
  const values = shown.map(({ value }) => value);
  const chart = shown.length < fewestForTrial ? undefined : xmrChart(values);
  if (chart === undefined) {
    const plain = points.map((point) => ({ ...point, signal: null }));
    return { points: plain, limits: null, sentence: periodSentence(of, by, plain, null) };
  }
  const letters = lettersOf(chart);
  const signals = new Map(shown.map(({ period }, index) => [period, letters[index] ?? null]));
  const marked = points.map((point) => ({ ...point, signal: signals.get(point.period) ?? null }));
  const isShare = of === 'COMPLETENESS';
  const { mean: centre, low, high } = chart.limits;
  const limits: PeriodLimits = {
    mean: centre,
    low: isShare ? Math.max(0, low) : low,
    high: isShare ? Math.min(1, high) : high,
    isTrial: shown.length < fewestForLimits,
  };
  return { points: marked, limits, sentence: periodSentence(of, by, marked, limits) };
}
