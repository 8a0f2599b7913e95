/** Stops the PostgreSQL of the run and removes its data. */
export default async function stop() {
  await globalThis.unknotTestCluster?.stop();
}
