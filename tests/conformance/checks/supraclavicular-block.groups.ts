import type { Checks } from '../checks';
import { descriptionAnswer } from '../description-answers';
import { mannWhitneyAnswer } from '../group-answers';
import { linesOf, numberIn } from '../reference';

function painWhen(name: string) {
  const [one = [], other = []] = ['1', '2'].map((group) =>
    linesOf('supraclavicular-block/supraclavicular.csv')
      .filter((line) => line.group === group)
      .map((line) => numberIn(line, name)),
  );
  return {
    g1: descriptionAnswer(one),
    g2: descriptionAnswer(other),
    test: mannWhitneyAnswer(one, other),
  };
}

/** Pain after a nerve block. */
export const checks: Checks = {
  pain: () => ({ rest: painWhen('vps_rest'), movement: painWhen('vps_movement') }),
};
