import { caveatsOfUnits } from '../caveats';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { Funnel, FunnelDot, PlacedUnit } from './funnel';
import { episodesToDraw } from './funnel';
import { limitsOfGains } from './limits-of-gains';
import { limitsOfShares } from './limits-of-shares';
import type { UnitKind } from './unit';
import type { NoUnits, UnitGains } from './unit-gains-of';
import { unitGainsOf } from './unit-gains-of';
import { unitSharesOf } from './unit-shares-of';
import { leftOutWords, spreadWords, verdictOfUnits } from './verdict-of-units';
import type { ZoneLimits } from './zone';
import { zoneOf, zoneWords } from './zone';

/** Why there is no funnel. */
export type NoFunnel = NoUnits | Withheld<'NO_IMPORTANT_CHANGE'>;

/**
 * Practitioners or locations in a funnel (domain model 5.3): the mean gain of each after adjustment, or the share
 * of its episodes that reached the important change, not adjusted. A unit is remarked on only outside 99.8 %.
 */
export function funnelOf(
  standing: Iterable<StandingEpisode>,
  question: Pick<Question, 'measure'>,
  kind: UnitKind,
  of: Funnel['of'],
): Funnel | NoFunnel {
  if (of === 'IMPORTANT_SHARE') return funnelOfShares(standing, question, kind);
  const gains = unitGainsOf(standing, question, kind);
  return isWithheld(gains) ? gains : funnelOfGains(gains, question);
}

/** The funnel of mean gains from gains that are there already. */
export function funnelOfGains(gains: UnitGains, question: Pick<Question, 'measure'>): Funnel {
  const { kind, meanGain, adjustedFor, unitsLeftOut, spread } = gains;
  const placed = spread.units.map(({ unit, mean }): PlacedUnit => ({
    unit: unit.key,
    people: unit.people,
    episodes: unit.episodes.length,
    value: meanGain + mean,
  }));
  const counts = placed.map(({ episodes }) => episodes);
  const limits = limitsOfGains(gains, [...counts, ...episodesToDraw(placed)]);
  const words = spreadWords(spread.betweenVariance, question.measure.unit);
  return {
    of: 'MEAN_GAIN',
    target: meanGain,
    adjustedFor,
    between: limits.between,
    ...drawn(placed, limits.at, kind, words),
    ...leftOutOf(kind, unitsLeftOut),
    caveats: caveatsOfUnits(gains.completeness),
  };
}

function funnelOfShares(
  standing: Iterable<StandingEpisode>,
  question: Pick<Question, 'measure'>,
  kind: UnitKind,
): Funnel | NoFunnel {
  const shares = unitSharesOf(standing, question, kind);
  if (isWithheld(shares)) return shares;
  const limits = limitsOfShares(shares);
  return {
    of: 'IMPORTANT_SHARE',
    target: shares.target,
    adjustedFor: [],
    between: limits.between,
    ...drawn(shares.units, limits.at, kind, ''),
    ...leftOutOf(kind, shares.unitsLeftOut),
    caveats: caveatsOfUnits(shares.completeness),
  };
}

function drawn(
  placed: readonly PlacedUnit[],
  limitsAt: (episodes: number) => ZoneLimits | undefined,
  kind: UnitKind,
  spread: string,
): Pick<Funnel, 'verdict' | 'dots' | 'lines'> {
  const dots = placed.map((unit): FunnelDot => {
    const limits = limitsAt(unit.episodes);
    const zone = limits === undefined ? 'AS_EXPECTED' : zoneOf(unit.value, limits);
    return { ...unit, zone, words: zoneWords(zone, unit.people) };
  });
  const lines = episodesToDraw(placed).flatMap((episodes) => {
    const limits = limitsAt(episodes);
    return limits === undefined ? [] : [{ episodes, ...limits }];
  });
  return { verdict: verdictOfUnits({ kind, units: dots, spread }), dots, lines };
}

function leftOutOf(
  kind: UnitKind,
  unitsLeftOut: number,
): Pick<Funnel, 'kind' | 'unitsLeftOut' | 'leftOut'> {
  return { kind, unitsLeftOut, leftOut: leftOutWords(kind, unitsLeftOut) };
}
