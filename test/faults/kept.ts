import pg from 'pg'
import type { Sent } from './load.ts'

/** Everything of the calls that is not as it should be, in sentences; an empty list when nothing acknowledged is missing. */
export async function faultsIn(url: string, all: readonly Sent[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const of = (kind: Sent['kind']) => all.filter((one) => one.kind === kind && one.acknowledged)
    return [
      ...(await counted(client, of('dossier'), 'procedure.dossier', 'procedure.start-dossier')),
      ...(await counted(client, of('inquiry'), 'procedure.inquiry', 'procedure.ask-question')),
      ...(await sections(client, of('section'))),
    ]
  } finally {
    await client.end()
  }
}

/** Each made once, and recorded once. */
async function counted(client: pg.Client, sent: readonly Sent[], table: string, act: string): Promise<string[]> {
  const ids = sent.map(({ id }) => id)
  const { rows } = await client.query<{ id: string; there: boolean; events: number }>(
    `select w.id, t.id is not null as there,
      (select count(*)::integer from platform.event_subject s join platform.event e on e.id = s.event where s.subject = w.id and e.act = $2) as events
    from unnest($1::uuid[]) w(id) left join ${table} t on t.id = w.id`,
    [ids, act],
  )
  return rows.flatMap(({ id, there, events }) => [
    ...(there ? [] : [`${table} ${id} was acknowledged and is not there`]),
    ...(events === 1 ? [] : [`${table} ${id} has ${events} records of ${act}`]),
  ])
}

/** A section holds the last save that was acknowledged, or one that was sent after it. */
async function sections(client: pg.Client, sent: readonly Sent[]): Promise<string[]> {
  const turnOf = (body: object) => Number(/\d+$/.exec((body as { answers: { title: string } }).answers.title)?.[0])
  const last = new Map<string, number>()
  for (const one of sent) last.set(one.id, Math.max(last.get(one.id) ?? 0, turnOf(one.body)))
  const { rows } = await client.query<{ dossier: string; title: string }>(
    `select dossier, answers ->> 'title' as title from procedure.section where code = 'basics' and dossier = any($1::uuid[])`,
    [[...last.keys()]],
  )
  const kept = new Map(rows.map(({ dossier, title }) => [dossier, Number(/\d+$/.exec(title)?.[0])]))
  return [...last].flatMap(([dossier, turn]) =>
    (kept.get(dossier) ?? 0) >= turn
      ? []
      : [`section of ${dossier} holds ${kept.get(dossier)}, acknowledged was ${turn}`],
  )
}
