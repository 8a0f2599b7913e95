import { parentPort, workerData } from 'node:worker_threads';
import { manyEpisodes } from './many-episodes';
import { wholeComparison } from './whole-comparison';

const { episodes: count, rounds } = workerData as { episodes: number; rounds: number };
const episodes = manyEpisodes(count);
parentPort?.postMessage('ready');
for (let round = 0; round < rounds; round += 1) parentPort?.postMessage(wholeComparison(episodes));
