import { durationBandOf } from './duration-band';

it('puts 6 and 12 weeks into the middle band, and what is just above 12 into the last', () => {
  expect([0, 5.9, 6, 12, 12.1, 13, null].map((weeks) => durationBandOf(weeks)?.words)).toEqual([
    'for less than 6 weeks',
    'for less than 6 weeks',
    'for 6 to 12 weeks',
    'for 6 to 12 weeks',
    'for more than 12 weeks',
    'for more than 12 weeks',
    undefined,
  ]);
});
