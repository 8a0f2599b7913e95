import { isWithheld } from '../../progress/withheld';
import type { StandingEpisode } from '../standing-of';
import { madePain } from '../made-episodes.example';
import { funnelOf } from './funnel-of';
import { madeComplete, madeUnits } from './made-units.example';
import type { UnitEstimates } from './unit-estimates-of';
import { unitEstimatesOf } from './unit-estimates-of';

const question = { measure: madePain };

function estimates(standing: readonly StandingEpisode[], measure = madePain): UnitEstimates {
  const found = unitEstimatesOf(standing, { measure }, 'PRACTITIONER');
  if (isWithheld(found)) throw new Error(found.why);
  return found;
}

describe('the estimates of practitioners', () => {
  it('that truly are alike: no reliable difference, a spread of 0, all drawn to one mean', () => {
    const found = estimates(madeUnits([0, 0, 0, 0, 0, 0]));
    expect(found.verdict).toBe(
      'No reliable difference between practitioners. They differ no more than chance explains: ' +
        'the estimate of the true spread between them is 0.',
    );
    expect(found.betweenVariance).toBe(0);
    for (const { shrunken, kept, zone } of found.units) {
      expect(kept).toBe(0);
      expect(shrunken.value).toBeCloseTo(found.units[0]?.shrunken.value ?? NaN, 12);
      expect(zone).toBe('AS_EXPECTED');
    }
  });

  it('with one far above the others: a signal, and a reminder of whom they treat', () => {
    const found = estimates(madeUnits([0, 0, 0, 0, 0, 3]));
    expect(found.verdict).toBe(
      '1 of 6 practitioners lies outside the range that chance explains (99.8 %). ' +
        'Whom they treat may explain it: look there first.',
    );
    expect(
      found.units.map(({ zone }) => zone).filter((zone) => zone === 'SIGNAL_HIGH'),
    ).toHaveLength(1);
    expect(found.units.at(-1)?.zone).toBe('SIGNAL_HIGH');
  });

  it('stand in order of their keys whatever they achieve, and draw each value inward', () => {
    const found = estimates(madeUnits([0.6, -0.6, 0.9, 0, -0.9]).reverse());
    expect(found.units.map(({ unit }) => unit)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
    for (const { beyondExpected, shrunken, kept } of found.units) {
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(1);
      expect(Math.abs(shrunken.value)).toBeLessThan(Math.abs(beyondExpected) + 1e-9);
      expect(shrunken.low).toBeLessThan(shrunken.value);
      expect(shrunken.high - shrunken.value).toBeCloseTo(shrunken.value - shrunken.low, 12);
    }
    // The farther out, the more depends on how far units truly lie apart, which five units hardly tell.
    const reaches = found.units.map(
      ({ shrunken: { high, value, standardError } }) => (high - value) / standardError,
    );
    expect(Math.min(...reaches)).toBeGreaterThan(1.9599);
    expect(reaches[2]).toBeGreaterThan((reaches[3] ?? NaN) + 0.01);
  });

  it('do not depend on the order of episodes, nor on which end of a scale is good', () => {
    const standing = madeUnits([0.6, -0.6, 0.9, 0, -0.9]);
    const turned = standing.map((each, index) =>
      madeComplete(
        index,
        10 - (each.episode.baseline?.value ?? NaN),
        10 - (each.followUp?.value ?? NaN),
        {
          ...{ practitionerId: each.episode.practitionerId, age: each.episode.age },
        },
      ),
    );
    const found = estimates(standing);
    const higher = estimates(turned, { ...madePain, direction: 'HIGHER' });
    found.units.forEach((unit, index) => {
      expect(higher.units[index]?.beyondExpected).toBeCloseTo(unit.beyondExpected, 9);
      expect(higher.units[index]?.shrunken.value).toBeCloseTo(unit.shrunken.value, 9);
      expect(higher.units[index]?.meanGain).toBeCloseTo(unit.meanGain, 9);
    });
    const again = estimates(standing.toReversed());
    expect(again.units.map(({ zone }) => zone)).toEqual(found.units.map(({ zone }) => zone));
    expect(again.betweenVariance).toBeCloseTo(found.betweenVariance, 9);
  });

  it('compare like with like: harder cases alone make no difference', () => {
    const standing = [0, 1, 2, 3, 4].flatMap((unit) =>
      Array.from({ length: 40 }, (_, index) => {
        const before = 4 + unit + ((index * 7) % 5) / 4;
        const ripple = [-1, -0.5, 0, 0.5, 1][(index * 3 + unit) % 5] ?? 0;
        return madeComplete(unit * 100 + index, before, before / 2 + ripple, {
          practitionerId: `p${unit}`,
        });
      }),
    );
    const found = estimates(standing);
    const raw = found.units.map(({ meanGain }) => meanGain);
    expect(Math.max(...raw) - Math.min(...raw)).toBeGreaterThan(1.5);
    for (const { beyondExpected } of found.units)
      expect(Math.abs(beyondExpected)).toBeLessThan(0.15);
    expect(found.verdict).toContain('No reliable difference');
  });

  it('leave out those with fewer than 11 people, count them, and count people, not episodes', () => {
    const few = Array.from({ length: 30 }, (_, index) =>
      madeComplete(9000 + index, 5, 3, { practitionerId: 'p9', clientId: `few${index % 10}` }),
    );
    const found = estimates([...madeUnits([0, 0, 0, 0, 0]), ...few]);
    expect(found.units.map(({ unit }) => unit)).not.toContain('p9');
    expect(found.unitsLeftOut).toBe(1);
    expect(found.leftOut).toBe('1 practitioner with fewer than 11 people left out.');
  });

  it('tell the same whatever those left out gained, so that nothing is left over to subtract', () => {
    const shown = madeUnits([0, 0.5, 0, -0.5, 0]);
    const few = (after: number) =>
      Array.from({ length: 10 }, (_, index) =>
        madeComplete(9000 + index, 5 + (index % 3), after, { practitionerId: 'p9' }),
      );
    const total = (value: number, units: readonly { readonly episodes: number }[]) =>
      value * units.reduce((sum, { episodes }) => sum + episodes, 0);
    const found = estimates([...shown, ...few(0)]);
    expect(found).toEqual(estimates([...few(5), ...shown]));
    const sum = found.units.reduce((all, unit) => all + unit.meanGain * unit.episodes, 0);
    expect(total(found.meanGain, found.units)).toBeCloseTo(sum, 9);
    for (const value of ['MEAN_GAIN', 'IMPORTANT_SHARE'] as const) {
      const one = funnelOf([...shown, ...few(0)], question, 'PRACTITIONER', value);
      expect(one).toEqual(funnelOf([...shown, ...few(5)], question, 'PRACTITIONER', value));
    }
  });

  it('carry their caveats, and are withheld where fewer than 60 % have a follow-up score', () => {
    const shown = madeUnits([0, 0.5, 0, -0.5, 0], 30);
    const missing = (count: number) =>
      madeUnits([0], count).map((each) => ({ ...each, standing: 'MISSING' as const }));
    expect(estimates([...shown, ...missing(100)]).caveats.map(({ key }) => key)).toEqual([
      ...['COMPLETENESS', 'NOT_AT_RANDOM', 'PAIN_FALLS', 'NATURAL_COURSE'],
    ]);
    for (const kindOf of ['MEAN_GAIN', 'IMPORTANT_SHARE'] as const) {
      expect(funnelOf([...shown, ...missing(101)], question, 'PRACTITIONER', kindOf)).toMatchObject(
        {
          withheld: 'LOW_COMPLETENESS',
        },
      );
    }
  });

  it('say that few people tell little', () => {
    expect(estimates(madeUnits([0, 0, 0, 0, 0], 12)).verdict).toBe(
      'No reliable difference between practitioners. None of the 5 has 30 people with both scores: too few to tell.',
    );
  });

  it('are withheld below five, and where an episode has no location', () => {
    const four = unitEstimatesOf(madeUnits([0, 0, 0, 0]), question, 'PRACTITIONER');
    expect(four).toEqual({
      withheld: 'TOO_FEW_UNITS',
      why: 'A comparison needs 5 practitioners with 11 people or more each who have both scores; 4 of 4 have.',
    });
    const nowhere = madeUnits([0, 0, 0, 0, 0]).map((each) => ({
      ...each,
      episode: { ...each.episode, locationId: null },
    }));
    expect(unitEstimatesOf(nowhere, question, 'LOCATION')).toMatchObject({
      withheld: 'TOO_FEW_UNITS',
    });
    expect(unitEstimatesOf([], question, 'LOCATION')).toMatchObject({ withheld: 'TOO_FEW_UNITS' });
  });

  it('are withheld where nothing varies, or nobody counts', () => {
    const same = [0, 1, 2, 3, 4].flatMap((unit) =>
      Array.from({ length: 12 }, (_, index) =>
        madeComplete(unit * 100 + index, 6, 3, { practitionerId: `p${unit}` }),
      ),
    );
    expect(unitEstimatesOf(same, question, 'PRACTITIONER')).toMatchObject({
      withheld: 'NOTHING_VARIES',
    });
    const refused = same.map((each) => ({ ...each, standing: 'NO_CONSENT' as const }));
    expect(unitEstimatesOf(refused, question, 'PRACTITIONER')).toMatchObject({
      withheld: 'TOO_FEW_UNITS',
    });
  });
});
