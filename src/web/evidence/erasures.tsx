import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import type { Text } from '#platform/text'
import { eraseValues, listErasures } from '../../evidence/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  CheckboxField,
  Empty,
  Form,
  Heading,
  Hidden,
  instantText,
  Pager,
  Table,
  TextArea,
  TextField,
  Warning,
} from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'

/** Lawful erasures from the record of acts: the list, and the form of the security administrator. */
export const erasuresPage = page('/admin/erasures', {
  async view(visit) {
    const { after } = visit.query
    const found = await visit.ask(listErasures, after ? { after } : {})
    return {
      title: visit.t('依法抹除', 'Lawful erasures'),
      frame: 'workspace',
      body: <Erasures visit={visit} found={found} />,
    }
  },
  async submit(visit, typed) {
    const erasure = {
      erasure: textOf(typed, 'erasure'),
      event: Number(textOf(typed, 'event')) || 0,
      parts: manyOf(typed, 'parts'),
      basis: textOf(typed, 'basis'),
      reason: textOf(typed, 'reason'),
    }
    await visit.perform(eraseValues, erasure, keyOf(typed))
    return go('/admin/erasures', visit.t('已抹除', 'Erased'))
  },
})

type Props = { readonly visit: Visit; readonly found: Awaited<ReturnType<typeof listErasures.run>> }

function Erasures({ visit, found }: Props): VNode {
  const { t, lang } = visit
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
      <Heading>{t('依法抹除', 'Lawful erasures')}</Heading>
      <p class="govuk-body">
        {t(
          '办理记录不能改动。只有法律要求时，才抹除其中的个人信息；抹除本身也是一次办理，透明日志据此仍能核验。',
          'The record of acts does not change. Personal values are erased from it only where the law asks for it; erasing is an act itself, and the log can still be verified.',
        )}
      </p>
      <Table
        caption={t('已抹除的内容', 'What was erased')}
        columns={[
          { key: 'at', head: t('时间', 'When') },
          { key: 'event', head: t('记录号', 'Record'), numeric: true },
          { key: 'parts', head: t('内容', 'Parts') },
          { key: 'basis', head: t('依据', 'Basis') },
          { key: 'reason', head: t('原因', 'Reason') },
          { key: 'who', head: t('办理人', 'Who') },
        ]}
        rows={found.erasures.map((erasure) => ({
          id: erasure.id,
          cells: {
            at: instantText(erasure.at, lang),
            event: String(erasure.event),
            parts: erasure.parts.map((part) => partNames[part]?.[lang] ?? part).join(t('、', ', ')),
            basis: erasure.basis,
            reason: erasure.reason,
            who: erasure.person_name,
          },
        }))}
        empty={
          <Empty title={t('没有抹除过', 'Nothing was erased')}>
            {t('抹除后会列在这里，依据和原因长期保留。', 'Erasures are listed here for good, with basis and reason.')}
          </Empty>
        }
      />
      <Pager visit={visit} next={found.next} />
      {visit.actor.is('security-admin') ? <Erasing visit={visit} /> : null}
    </>
  )
}

function Erasing({ visit }: { readonly visit: Visit }): VNode {
  const { t, lang } = visit
  return (
    <Form visit={visit} action="/admin/erasures">
      <h2 class="govuk-heading-m">{t('抹除', 'Erase')}</h2>
      <Warning>{t('抹除后无法恢复。', 'What is erased cannot be brought back.')}</Warning>
      <Hidden name="erasure" value={newId()} />
      <TextField
        visit={visit}
        name="event"
        label={t('办理记录号', 'Number of the record')}
        inputmode="numeric"
        width={10}
      />
      <CheckboxField
        visit={visit}
        name="parts"
        label={t('抹除的内容', 'What to erase')}
        options={Object.entries(partNames).map(([value, name]) => ({ value, label: name[lang] }))}
      />
      <TextField
        visit={visit}
        name="basis"
        label={t('法律依据', 'Legal basis')}
        hint={t('如《个人信息保护法》第四十七条', 'Such as PIPL art. 47')}
      />
      <TextArea
        visit={visit}
        name="reason"
        label={t('原因', 'Reason')}
        hint={t('谁提出、为什么；不要写个人信息', 'Who asked and why; no personal values')}
        rows={3}
        max={500}
      />
      <Button tone="warning">{t('抹除', 'Erase')}</Button>
    </Form>
  )
}

const partNames: Readonly<Record<string, Text>> = {
  name: { zh: '办理人姓名', en: 'name of who did it' },
  from: { zh: '网络地址', en: 'network address' },
  values: { zh: '办理前后的内容', en: 'values before and after' },
}
