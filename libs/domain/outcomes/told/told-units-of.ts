import type { Choices } from '../disclosure/dimension';
import type { Places } from '../disclosure/snapshot-of';
import type { UnitComparison } from '../units/unit-comparison-of';
import { unitComparisonOf } from '../units/unit-comparison-of';
import type { UnitKind } from '../units/unit';
import { broughtKeys } from '../units/adjusted-gains-of';
import { unitOf } from '../units/unit';
import type { NoUnits } from '../units/unit-gains-of';
import { notShownWords } from '../units/verdict-of-units';
import { isWithheld } from '../../progress/withheld';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupOf, standingIn, tell, tellEach } from './told';
import { noCovariates, toldCovariatesOf } from './told-covariates-of';
import type { AsShown } from './as-shown';
import { asShown, roundedTo } from './as-shown';
import { caveatsWithoutCompleteness, reasonWithoutCompleteness } from './told-words';

/**
 * Practitioners or locations side by side, as far as they may be told: the others are left out before
 * anything is reckoned, so that centre, model and limits know nothing of them.
 */
export function toldUnitsOf(
  told: Told,
  asked: ToldQuestion,
  kind: UnitKind,
  within: Choices = {},
): Telling<AsShown<UnitComparison> | NoUnits> {
  const units = unitsIn(asked, groupOf(told, within), kind);
  const shown = tellEach(told, units, (unit) => [standingIn(asked, unit, 'COMPLETE')]);
  const kept = units.filter((_, index) => shown.answer[index] === null);
  const places = Int32Array.from(kept.flatMap((unit) => [...unit.places])).sort();
  const due = tell(shown.told, [[standingIn(asked, { places }, 'MISSING')]]);
  const adjusted = toldCovariatesOf(
    due.told,
    asked,
    [kept.map((unit) => standingIn(asked, unit, 'COMPLETE'))],
    broughtKeys,
  );
  const { allowed } = adjusted.answer[0] ?? noCovariates;
  const figure = unitComparisonOf(episodesAt(asked, places), asked.question, kind, allowed);
  const isHidden = due.answer[0] !== null;
  if (isWithheld(figure)) {
    return { told: adjusted.told, answer: isHidden ? reasonWithoutCompleteness(figure) : figure };
  }
  const unitsLeftOut = units.length - figure.estimates.units.length;
  const left = { unitsLeftOut, leftOut: notShownWords(kind, unitsLeftOut) };
  const caveats = isHidden
    ? caveatsWithoutCompleteness(figure.estimates.caveats)
    : figure.estimates.caveats;
  const answer: UnitComparison = {
    estimates: { ...figure.estimates, ...left, caveats },
    funnel: { ...figure.funnel, ...left, caveats },
  };
  return { told: adjusted.told, answer: roundedTo(asShown(answer), 2) };
}

/** The units of a group that have a complete episode, the largest first. */
function unitsIn(asked: ToldQuestion, group: AskedGroup, kind: UnitKind): readonly AskedGroup[] {
  const places = new Map<string, number[]>();
  for (const place of group.places) {
    const episode = asked.standing[place]?.episode;
    const key = episode === undefined ? null : unitOf(kind, episode);
    if (key === null) continue;
    const own = places.get(key);
    if (own === undefined) places.set(key, [place]);
    else own.push(place);
  }
  const unit = ([key, own]: [string, number[]]): AskedGroup => ({
    choices: { ...group.choices, [kind]: key },
    places: Int32Array.from(own),
  });
  const hasComplete = (each: { places: Places }) => standingIn(asked, each, 'COMPLETE').length > 0;
  return [...places]
    .map(unit)
    .filter(hasComplete)
    .sort((one, other) => other.places.length - one.places.length);
}
