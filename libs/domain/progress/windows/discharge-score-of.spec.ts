import { countedReadingsOf } from '../counted-readings';
import { dayAfterStart, painReading } from '../made-readings.example';
import { dischargeScoreOf } from './discharge-score-of';

it('finds the score at discharge within 14 days on either side', () => {
  const readings = countedReadingsOf([10, 30, 58].map((day) => painReading(day, 3)));
  expect(dischargeScoreOf(readings, dayAfterStart(44))?.takenOn).toBe(dayAfterStart(58));
  expect(dischargeScoreOf(readings, dayAfterStart(43))?.takenOn).toBe(dayAfterStart(30));
  expect(dischargeScoreOf(readings, dayAfterStart(90))).toBeNull();
});
