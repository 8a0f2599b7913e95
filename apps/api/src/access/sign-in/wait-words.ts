/** Says for how long to wait, in whole minutes once it is more than one. */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const time =
    seconds <= 60 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${minutes} minutes`;
  return `Too many tries. Wait ${time}, then try again.`;
}
