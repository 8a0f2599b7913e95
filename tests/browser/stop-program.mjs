/** Stops the program of the run and removes its data. */
export default async function stop() {
  await globalThis.unknotTestProgram?.stop();
}
