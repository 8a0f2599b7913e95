import { parentPort, workerData } from 'node:worker_threads';
import { manyEpisodes } from './many-episodes';
import { partOfComparison } from './whole-comparison';

const { episodes: count, thread } = workerData as { episodes: number; thread: number };
const episodes = manyEpisodes(count);
parentPort?.on('message', () => parentPort?.postMessage(partOfComparison(episodes, thread)));
parentPort?.postMessage('ready');
