import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { makeLink, openLinks, signInByLink } from '../src/access/index.ts'
import { system } from '../src/platform/actor.ts'
import { databaseClock } from '../src/platform/arrival.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import { connect, type Db } from '../src/platform/db.ts'
import { newId } from '../src/platform/ids.ts'
import { migrate } from '../src/platform/migrate.ts'
import { perform } from '../src/platform/perform.ts'
import { searchWords } from '../src/platform/search.ts'
import { openVault } from '../src/registry/index.ts'
import { bringRelease } from '../src/release.ts'
import { build } from '../src/serve.ts'
import { buildTown, dossierId, grantOf, persona } from '../src/town/index.ts'

export type BenchTown = {
  readonly db: Db
  readonly app: FastifyInstance
  readonly address: string
  readonly owner: pg.Client
  cookieOf(key: string): Promise<string>
  close(): Promise<void>
}

/** The town in the bench's own database, served on this machine's own address. */
export async function openBenchTown(): Promise<BenchTown> {
  const config: Config = { ...readConfig(), demonstration: true }
  await migrate(config.ownerUrl)
  openVault(config.secret)
  openLinks(config)
  const db = connect(config.databaseUrl)
  const clock = await databaseClock(db)
  await bringRelease(db, clock.now())
  await buildTown(db, clock.now())
  const app = await build(config, db, clock)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const owner = new pg.Client({ connectionString: config.ownerUrl })
  await owner.connect()
  return {
    db,
    app,
    owner,
    address: `http://127.0.0.1:${(app.server.address() as { port: number }).port}`,
    async cookieOf(key) {
      const one = persona(key)
      const by = { received: clock.now(), via: 'cli', lang: 'zh' } as const
      const standing = one.role === 'applicant' ? undefined : grantOf(one)
      const link = await perform(db, makeLink, { person: one.id, standing }, { ...by, actor: system() })
      return (await perform(db, signInByLink, link, { ...by, actor: system(), from: '127.0.0.1' })).token
    },
    async close() {
      clock.stop()
      await app.close()
      await owner.end()
      await db.destroy()
    },
  }
}

const places = [
  '山区边坡',
  '喀斯特流域',
  '大跨桥梁',
  '磷石膏',
  '辣椒制品',
  '精密主轴',
  '溶洞环境',
  '茶叶加工',
  '高速轴承',
  '隧道围岩',
]
const methods = [
  '无线监测',
  '智能预报',
  '在线检测',
  '误差补偿',
  '失效诊断',
  '质量追溯',
  '绿色利用',
  '数字孪生',
  '边缘计算',
  '联合标定',
]

/** Copies of one handed-in dossier of the town under titles of their own, written as the owner, past every rule. */
export async function addDossiers(owner: pg.Client, count: number): Promise<void> {
  const there = await owner.query("select 1 from procedure.dossier where number = 'BENCH-0'")
  if (there.rowCount) return
  for (let done = 0; done < count; done += 5000) {
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const number = done + index
      const title = `${places[number % 10]}${methods[Math.floor(number / 10) % 10]}技术研究 ${number}`
      return { id: newId(), number: `BENCH-${number}`, title, words: searchWords(`${title} BENCH ${number}`) }
    })
    await owner.query(
      `insert into procedure.dossier (id, programme, programme_version, round, number, title, host, host_name, recommender, recommender_name, lead, lead_name,
         stage, stage_since, holder_role, requested_fen, begun_at, submitted_at, words)
       select r.id, d.programme, d.programme_version, d.round, r.number, r.title, d.host, d.host_name, d.recommender, d.recommender_name, d.lead, d.lead_name,
         d.stage, d.stage_since, d.holder_role, d.requested_fen, d.begun_at, d.submitted_at, array_to_tsvector(r.words)
       from jsonb_to_recordset($1::jsonb) as r(id uuid, number text, title text, words text[]) join procedure.dossier d on d.id = $2`,
      [JSON.stringify(rows), dossierId('slope')],
    )
  }
  await owner.query('vacuum analyze procedure.dossier')
}
