/**
 * A platform of twenty lines in place of ours: the launcher is tested by how it starts and ends a service, and whom the
 * service is in its database.
 */
export const service = `
import { createServer } from 'node:http'
import pg from 'pg'

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
await owner.connect()
await owner.query('create table if not exists visit (at timestamptz default now())')
await owner.query('grant select, insert on visit to zhuke_app')
await owner.end()

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 3 })
pool.on('error', () => {})
const server = createServer(async (_request, reply) => {
  try {
    await pool.query('insert into visit default values')
    const { rows } = await pool.query('select current_user as me, count(*)::int as visits from visit')
    reply.end(JSON.stringify(rows[0]))
  } catch {
    reply.writeHead(503).end('{}')
  }
})
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port, process.pid))
process.once('SIGTERM', () => {
  console.log('ending in order')
  server.close(() => pool.end())
  server.closeAllConnections()
})
`

export const command = `
console.log(JSON.stringify({ args: process.argv.slice(2), database: process.env.DATABASE_URL !== undefined }))
`
