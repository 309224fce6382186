import type { VNode } from 'preact'
import { listParameters } from '../../policy/index.ts'
import { checkProgrammeDraft, dropProgrammeDraft, publishProgramme, saveProgrammeDraft } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Inset, instantText, Link, Tabs, Tag } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { basics } from './edit-basics.tsx'
import { conditions } from './edit-conditions.tsx'
import { limits } from './edit-limits.tsx'
import { questions } from './edit-questions.tsx'
import { rubric } from './edit-rubric.tsx'
import { stages } from './edit-stages.tsx'
import { whole } from './edit-whole.tsx'
import type { Checked, Part } from './part.ts'
import { PublishPart } from './publish-part.tsx'

const parts: readonly Part[] = [basics, questions, conditions, limits, rubric, stages, whole]
const hrefOf = (code: string, part: string, section?: string) =>
  `/officer/programmes/${code}/edit?part=${part}${section ? `&section=${section}` : ''}`

/** Next year's version, edited part by part. Nothing of it is in force until it is published as a whole. */
export const editorPage = page('/officer/programmes/:code/edit', {
  async view(visit) {
    const { t, lang } = visit
    const code = visit.params.code!
    const checked = await visit.ask(checkProgrammeDraft, { programme: code })
    const { parameters } = await visit.ask(listParameters, {})
    const part = parts.find(({ key }) => key === visit.query.part) ?? (visit.query.part === 'publish' ? null : basics)
    const tabs = [
      ...parts.map(({ key, title }) => ({ key, label: title[lang], href: hrefOf(code, key) })),
      {
        key: 'publish',
        label: t('核对和发布', 'Check and publish'),
        href: hrefOf(code, 'publish'),
        count: checked.contradictions.length,
      },
    ]
    return {
      title: t('编辑计划', 'Edit a programme'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/officer/programmes', label: t('计划', 'Programmes') },
              { href: `/officer/programmes/${code}`, label: checked.definition.name?.[lang] ?? code },
            ]}
          />
          <Heading caption={code}>{t('编辑下一版', 'Edit the next version')}</Heading>
          <State visit={visit} checked={checked} />
          <Tabs visit={visit} tabs={tabs} current={part?.key ?? 'publish'} />
          {part ? (
            <Form
              visit={visit}
              action={hrefOf(code, part.key, visit.query.section)}
              version={checked.draft?.version ?? 0}
            >
              <part.Fields visit={visit} definition={checked.definition} parameters={parameters} />
              <Button>{t('保存草稿', 'Save the draft')}</Button>
            </Form>
          ) : (
            <PublishPart visit={visit} code={code} checked={checked} />
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const code = visit.params.code!
    const { t } = visit
    const { definition } = await visit.ask(checkProgrammeDraft, { programme: code })
    if (textOf(typed, '_do') === 'drop') {
      await visit.perform(dropProgrammeDraft, { programme: code }, keyOf(typed))
      return go(`/officer/programmes/${code}`, t('草稿已放弃', 'The draft is gone'))
    }
    if (textOf(typed, '_do') === 'publish') {
      const note = textOf(typed, 'note')
      const { version } = await visit.perform(publishProgramme, { definition, ...(note ? { note } : {}) }, keyOf(typed))
      return go(
        `/officer/programmes/${code}`,
        t(`第 ${version} 版已发布，新建批次将采用它`, `Version ${version} is published; new rounds take it`),
      )
    }
    const part = parts.find(({ key }) => key === visit.query.part) ?? basics
    const edited = part.read(definition, typed, visit.query)
    await visit.perform(
      saveProgrammeDraft,
      { programme: code, definition: edited, version: versionOf(typed) ?? 0 },
      keyOf(typed),
    )
    return go(hrefOf(code, part.key, visit.query.section), t('草稿已保存', 'The draft is saved'))
  },
})

function State({ visit, checked }: { readonly visit: Visit; readonly checked: Checked }): VNode {
  const { t, lang } = visit
  const { draft, inForce, contradictions, differences } = checked
  if (!draft)
    return (
      <Inset>
        {t(
          `现行第 ${inForce} 版。保存后生成草稿，现行版本不变。`,
          `Version ${inForce} is in force. Saving makes a draft and leaves it as it is.`,
        )}
      </Inset>
    )
  return (
    <Inset tone={contradictions.length > 0 ? 'late' : 'wait'}>
      {t(
        `草稿，基于第 ${draft.based_on} 版，${instantText(draft.saved_at, 'zh')} 保存。`,
        `Draft from version ${draft.based_on}, saved ${instantText(draft.saved_at, lang)}. `,
      )}
      <Link visit={visit} href={`/officer/programmes/${checked.definition.code}/versions/${inForce}/draft`}>
        {t(`与现行版本有 ${differences.length} 处不同`, `${differences.length} differences from the version in force`)}
      </Link>{' '}
      {contradictions.length > 0 ? (
        <Tag tone="late">{t(`${contradictions.length} 处矛盾`, `${contradictions.length} contradictions`)}</Tag>
      ) : null}
    </Inset>
  )
}
