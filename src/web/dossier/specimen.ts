import type { Dossier, Programme, Stage } from '../../procedure/index.ts'

const stage = (key: Stage['kind'], by: Stage['by'], next: Record<string, string>): Stage => ({
  key,
  kind: key,
  by,
  next,
  title: { zh: `阶段${key}`, en: `stage ${key}` },
})

/** A small programme with the usual desks and one dossier in it, for the tests of these pages. */
export const bench: Programme = {
  code: 'bench',
  name: { zh: '小试计划', en: 'Bench programme' },
  noun: { zh: '申报书', en: 'application' },
  summary: { zh: '—', en: '—' },
  basis: [],
  numbering: { prefix: 'B', digits: 4 },
  form: [],
  rules: [],
  stages: [
    stage('draft', 'applicant', { submit: 'endorse' }),
    stage('endorse', 'host-admin', { endorse: 'screen', return: 'draft' }),
    stage('screen', 'institution', { ask: 'supplement', pass: 'agree', refuse: 'end.refused' }),
    stage('supplement', 'applicant', { lapse: 'end.refused', supply: 'screen' }),
    stage('agree', 'applicant', { seal: 'run' }),
    stage('run', 'applicant', {}),
  ],
  ends: [{ code: 'refused', title: { zh: '未通过', en: 'Refused' }, good: false }],
  parameters: [],
  publicly: [],
  titleFrom: 'title',
}

export const filed = (more: Partial<Dossier> = {}): Dossier => ({
  id: '00000000-0000-7000-8000-0000000000d1',
  programme: 'bench',
  programme_version: 1,
  round: '00000000-0000-7000-8000-0000000000b1',
  number: null,
  title: '磷石膏基绿色建材',
  host: 'host-1',
  host_name: '花溪传感科技有限公司',
  recommender: null,
  recommender_name: null,
  lead: 'wen',
  lead_name: '文静',
  guide_item: null,
  stage: 'draft',
  stage_since: new Date('2026-11-20T02:00:00Z'),
  due_at: null,
  holder_role: 'applicant',
  holder_organisation: null,
  requested_fen: null,
  approved_fen: null,
  practice: false,
  begun_at: new Date('2026-11-20T02:00:00Z'),
  submitted_at: null,
  ended_at: null,
  version: 1,
  ...more,
})
