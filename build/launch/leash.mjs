// @ts-check
// Loaded before every program that the launcher runs. When the launcher dies without a word (kill -9), the channel
// between them closes, and the program ends as if it had been asked to. The channel alone keeps nothing alive.
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
