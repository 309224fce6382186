import { serve } from './serve.ts'

const started = await serve()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void started.stop().then(() => process.exit(0)))
