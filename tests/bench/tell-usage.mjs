/** Loaded into a server under measurement: tells the bench what the process has used, when asked. */
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() / 2 ** 20 });
});
// Whoever measures may die; nobody else would stop this one.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
