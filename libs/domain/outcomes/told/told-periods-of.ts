import type { PeriodKind } from '../course/period';
import { periodOf } from '../course/period';
import type { PeriodChart, SeriesOf } from '../course/period-chart';
import type { NoPeriods } from '../course/period-chart-of';
import { periodChartOf } from '../course/period-chart-of';
import type { Choices } from '../disclosure/dimension';
import { broughtKeys } from '../units/adjusted-gains-of';
import { isWithheld } from '../../progress/withheld';
import type { Untold } from './not-shown';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupOf, standingIn, tell } from './told';
import { toldCovariatesOf } from './told-covariates-of';
import type { AsShown } from './as-shown';
import { asShown, roundedTo } from './as-shown';

/** Which series is asked for. */
export interface PeriodsAsked {
  readonly of: SeriesOf;
  readonly by?: PeriodKind;
  readonly within?: Choices;
}

/**
 * A series by month or week as far as it may be told: a month counts where its complete, and for
 * completeness its missing, episodes may be told; the limits are made from these months only.
 */
export function toldPeriodsOf(
  told: Told,
  asked: ToldQuestion,
  { of, by = 'MONTH', within = {} }: PeriodsAsked,
): Telling<AsShown<PeriodChart> | NoPeriods | Untold> {
  const group = groupOf(told, within);
  const isShare = of === 'COMPLETENESS';
  const counted = isShare ? (['COMPLETE', 'MISSING'] as const) : (['COMPLETE'] as const);
  const setsOf = (each: Pick<AskedGroup, 'places'>) =>
    counted.map((standing) => standingIn(asked, each, standing));
  // Gains are told against what is expected of all.
  const whole = isShare ? { told, answer: [null] } : tell(told, [setsOf(group)]);
  const [untold] = whole.answer;
  if (untold !== null && untold !== undefined) return { told: whole.told, answer: untold };
  const periods = [...periodsIn(asked, group, by)];
  const found = tell(
    whole.told,
    periods.map(([, places]) => setsOf({ places: Int32Array.from(places) })),
  );
  const hidden = new Set(periods.flatMap(([key], index) => (found.answer[index] ? [key] : [])));
  const standing = episodesAt(asked, group.places);
  const models = isShare ? [] : [setsOf(group)];
  const adjusted = toldCovariatesOf(found.told, asked, models, broughtKeys);
  const adjustFor = adjusted.answer[0]?.allowed;
  const figure = periodChartOf(standing, asked.question, of, by, { hidden, adjustFor });
  if (isWithheld(figure)) return { told: adjusted.told, answer: figure };
  const shown = asShown(figure);
  return { told: adjusted.told, answer: isShare ? shown : roundedTo(shown, 2) };
}

function periodsIn(
  { standing }: ToldQuestion,
  { places }: AskedGroup,
  by: PeriodKind,
): ReadonlyMap<string, readonly number[]> {
  const periods = new Map<string, number[]>();
  for (const place of places) {
    const key = periodOf(by, standing[place]?.episode.firstSessionOn ?? '');
    const own = periods.get(key);
    if (own === undefined) periods.set(key, [place]);
    else own.push(place);
  }
  return periods;
}
