import { isNoAnswer } from '@unknot/statistics/no-answer';
import { normalStream } from '@unknot/statistics/normal-stream';
import { covarianceOf } from '@unknot/statistics/regression/covariance';
import { seededStream } from '@unknot/statistics/seeded-stream';
import { madeEpisode, madePain, madeQuestion } from '../made-episodes.example';
import { standingsOf } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedModel } from './adjusted-model';
import { adjustedModelOf, gainOf, termAlone } from './adjusted-model';
import { adjustmentOf } from './adjustment';
import { askedOf } from './asked-of';
import { modelCardOf } from './comparison-words';

/** How much more is gained in the one group than in the other. */
const truth = 0.5;

/** A practice of 90 clients with one to five episodes each; those of one client are alike, and in one group mostly. */
function modelOf(seed: number): AdjustedModel {
  const random = seededStream(seed);
  const normal = normalStream(random);
  const episodes = Array.from({ length: 90 }, (_, client) => {
    const own = 1.5 * normal();
    const isUsual = random() < 0.5;
    return Array.from({ length: 1 + Math.floor(5 * random() ** 1.5) }, (_episode, index) => {
      const isTreated = random() < 0.9 ? isUsual : !isUsual;
      const before = 5.5 + 1.5 * normal();
      const after = 2 + 0.4 * before + own + 1.2 * normal() - (isTreated ? truth : 0);
      const more = { clientId: `c${client}`, homeExercise: isTreated };
      return madeEpisode(`${client}-${index}`, before, after, more);
    });
  }).flat();
  const asked = askedOf(standingsOf(episodes, madeQuestion));
  const model = adjustedModelOf({
    episodes: asked,
    exposures: [{ name: 'treated', valueOf: ({ episode }) => Number(episode.homeExercise) }],
    adjustment: adjustmentOf(asked, ['BASELINE']),
  });
  if (isWithheld(model)) throw new Error(model.why);
  return model;
}

function holdsTruth(model: AdjustedModel): boolean {
  const { low, high } = gainOf(model, termAlone(model, 1), madePain);
  return low <= truth && truth <= high;
}

describe('clients with several episodes', () => {
  const models = Array.from({ length: 1_000 }, (_, index) => modelOf(index + 1));

  it('leave intervals that hold the truth in 93 to 97 of 100 practices', () => {
    const held = models.filter(holdsTruth).length;
    expect(held).toBeGreaterThanOrEqual(930);
    expect(held).toBeLessThanOrEqual(970);
  });

  it('would be taken for more people than they are without that', () => {
    const held = models.filter((model) => {
      const covariance = covarianceOf(model.fit, 'HC3');
      if (isNoAnswer(covariance)) return false;
      return holdsTruth({ ...model, covariance, df: model.fit.residualDf });
    }).length;
    expect(held).toBeLessThan(900);
  });

  it('are named in the words of the model, but not how many came twice', () => {
    const [model] = models as [AdjustedModel];
    expect(model.clusters).toBe(90);
    const { residualDf, words } = modelCardOf(model, 90, 'the group', madeQuestion);
    expect(residualDf).toBe(87);
    expect(words).toContain('(CR3 by client)');
    expect(words).not.toMatch(/87|degrees/);
  });
});
