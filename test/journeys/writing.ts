import { pdfOf } from '../../src/repository/specimens.ts'
import { application, persona } from '../../src/town/index.ts'
import type { Person } from './browsed.ts'

export const title = '岩溶塌陷早期识别与预警技术研究'
const fenPerWan = 1_000_000

/** The applicant fills the whole form, section by section, as the page asks for it. */
export async function writeApplication(wen: Person, dossier: string, today: Date): Promise<void> {
  const subject = { title, discipline: '170', field: '岩溶塌陷防治', askedWan: 80, leader: persona('wen') }
  const { basics, content, targets, budget } = application(subject, today)
  const section = (code: string) => wen.go(`/dossiers/${dossier}/sections/${code}`)
  const save = () => wen.press('保存并继续', 'Save and go on')

  await section('basics')
  await wen.fill(named(basics))
  await save()
  await section('team')
  await wen.fill(named({ leader_birth: persona('wen').birth, leader_title: persona('wen').title }))
  await save()
  await section('content')
  const { ethics: _no, ...texts } = content
  await wen.fill(named(texts))
  await wen.tick('answers.ethics', 'no')
  await save()
  await section('targets')
  await wen.fill({ ...row('targets', targets.targets[0]!), ...row('milestones', targets.milestones[0]!) })
  await save()
  await section('budget')
  const cells = Object.entries(budget.budget).flatMap(([line, both]) =>
    Object.entries(both).map(([source, fen]) => [`answers.budget.${line}.${source}`, String(fen / fenPerWan)]),
  )
  await wen.fill(Object.fromEntries(cells))
  await save()
  await attachPaper(wen, dossier, '研究方案.pdf')
}

/** Hands in a paper as the research plan, and reads in the list of attachments that it was kept. */
export async function attachPaper(wen: Person, dossier: string, file: string): Promise<void> {
  await wen.go(`/dossiers/${dossier}/sections/attachments`)
  await wen.attach('answers.body_file', file, pdfOf([file]))
  await wen.press('保存并继续', 'Save and go on')
  await wen.go(`/dossiers/${dossier}?tab=attachments`)
  await wen.page.locator('main').getByRole('link', { name: file }).waitFor()
}

const named = (answers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([code, value]) => [`answers.${code}`, String(value)]))

const row = (code: string, parts: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`answers.${code}.0.${part}`, String(value)]))
