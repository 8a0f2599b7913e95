import { madePain } from '../made-episodes.example';
import { funnelOf } from './funnel-of';
import { madeUnits } from './made-units.example';
import { unitComparisonOf } from './unit-comparison-of';
import { unitEstimatesOf } from './unit-estimates-of';

const question = { measure: madePain };

describe('units side by side', () => {
  it('have the estimates and the funnel that each question alone would have', () => {
    const standing = madeUnits([0, 0.5, 1, -0.5, 0.2]);
    expect(unitComparisonOf(standing, question, 'PRACTITIONER')).toEqual({
      estimates: unitEstimatesOf(standing, question, 'PRACTITIONER'),
      funnel: funnelOf(standing, question, 'PRACTITIONER', 'MEAN_GAIN'),
    });
  });

  it('say why they are not compared', () => {
    const standing = madeUnits([0, 0.5]);
    expect(unitComparisonOf(standing, question, 'PRACTITIONER')).toEqual(
      unitEstimatesOf(standing, question, 'PRACTITIONER'),
    );
    expect(unitComparisonOf(standing, question, 'PRACTITIONER')).toHaveProperty('withheld');
  });
});
