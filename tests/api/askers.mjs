// Some people who ask, in a thread of their own: neither what it costs to write ten million signs nor how long a server
// in the same thread is busy may hide from whoever waits for an answer.
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const { url, cookies, bodies, from, everyMillis } = workerData;
const packed = bodies.map((body) => Buffer.from(body));
const waits = [];
let over = false;

async function ask(cookie, first) {
  const headers = { 'content-type': 'application/json', 'x-unknot': '1', cookie };
  const began = performance.now();
  for (let nth = 0; !over; nth += 1) {
    // Somebody who asks at fixed times waits from then on, also where the question before took longer.
    const due = everyMillis > 0 ? began + nth * everyMillis : performance.now();
    if (due > performance.now()) await wait(due - performance.now());
    const body = packed[(first + nth) % packed.length];
    // A body that is too large is refused while it is still written.
    const reply = await fetch(`${url}/graphql`, { method: 'POST', headers, body }).catch(
      () => null,
    );
    await reply?.text().catch(() => '');
    waits.push(performance.now() - due);
  }
}

const asking = cookies.map((cookie, nth) => ask(cookie, nth * 23 + from));
parentPort.once('message', async () => {
  over = true;
  await Promise.all(asking);
  parentPort.postMessage(waits);
  parentPort.close();
});
parentPort.postMessage('asking');
