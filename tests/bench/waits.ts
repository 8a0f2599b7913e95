import { answerTo, type Asked } from './load';

/** How many times is asked, one at a time. */
const asks = 400;

/** How long somebody waits who asks alone, in milliseconds: 95 of 100 answers come sooner. */
export async function waitOf(asked: Asked): Promise<number> {
  const waits: number[] = [];
  for (let nth = 0; nth < asks; nth += 1) {
    const question = asked.next();
    const began = performance.now();
    await answerTo(asked, question);
    waits.push(performance.now() - began);
  }
  return waits.sort((a, b) => a - b)[Math.floor(asks * 0.95)] ?? NaN;
}
