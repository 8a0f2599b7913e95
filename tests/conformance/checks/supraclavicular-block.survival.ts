import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import type { Followed } from '../survival-answers';
import {
  curvesAt,
  curveTables,
  logRankAnswer,
  medians,
  restrictedMeans,
} from '../survival-answers';

function people(time: string, censored: string): Followed[] {
  return linesOf('supraclavicular-block/supraclavicular.csv').map((line) => ({
    time: numberIn(line, time),
    event: line[censored] === '0',
    group: `group=${line.group}`,
  }));
}
const analgesia = () => people('med_duration', 'med_censor');

/** Hours until a pain drug was asked for, and minutes until the nerves were blocked. */
export const checks: Checks = {
  'km.analgesia': () => curveTables(analgesia(), 'LOG_LOG'),
  'km.median': () => ({
    log: medians(analgesia(), 'LOG'),
    logLog: medians(analgesia(), 'LOG_LOG'),
    plain: medians(analgesia(), 'PLAIN'),
  }),
  'km.restrictedMean': () => restrictedMeans(analgesia(), 48),
  'km.logrank': () => logRankAnswer(analgesia()),
  'km.at24': () => curvesAt(analgesia(), [12, 24, 36]),
  'km.onsetLogrank': () => logRankAnswer(people('onset_sensory', 'nerve_block_censor')),
  'km.ties': () => {
    const events = analgesia().filter(({ event }) => event);
    return {
      eventsAtZero: events.filter(({ time }) => time === 0).length,
      distinctEventTimes: new Set(events.map(({ time }) => time)).size,
      censoredBefore48: analgesia().filter(({ event, time = 48 }) => !event && time < 48).length,
    };
  },
};
