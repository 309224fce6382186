import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { confirmFounding, type Founding, listFoundings, refuseFounding } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Details,
  dayText,
  Form,
  Heading,
  Hidden,
  instantText,
  Link,
  Pager,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { inRow } from './in-row.ts'
import { NewId } from './new-id.tsx'
import { RegistryTabs } from './tabs.tsx'

const size = 50

/** Who wants to found an organisation, how long each has waited and until when an answer is promised. */
export const foundingsPage = page('/registry/foundings', {
  async view(visit) {
    const { t, query } = visit
    const decided = query.state === 'decided'
    const foundings = await visit.ask(listFoundings, {
      decided,
      limit: size,
      ...(query.after ? { after: query.after } : {}),
    })
    const title = decided ? t('已答复的单位登记', 'Foundings that were answered') : t('待确认的单位登记', 'Foundings')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <RegistryTabs visit={visit} current="foundings" />
          <p class="govuk-body">
            {decided ? (
              <Link visit={visit} href="/registry/foundings">
                {t('看待确认的', 'Those that wait')}
              </Link>
            ) : (
              <Link visit={visit} href="/registry/foundings?state=decided">
                {t('看已答复的', 'Those that were answered')}
              </Link>
            )}
          </p>
          <Foundings visit={visit} foundings={foundings} />
          <Pager visit={visit} next={foundings.length === size ? foundings.at(-1)!.id : null} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const founding = textOf(typed, 'founding')
    if (textOf(typed, '_do') === 'refuse') {
      const refused = { founding, reason: textOf(typed, `reason-${founding}`) }
      await inRow(founding, visit.perform(refuseFounding, refused, keyOf(typed)))
      return go('/registry/foundings', visit.t('已答复：不予确认', 'Answered: not confirmed'))
    }
    const { organisation } = await visit.perform(
      confirmFounding,
      { founding, grant: textOf(typed, `grant-${founding}`) },
      keyOf(typed),
    )
    return go(
      `/registry/organisations/${organisation}`,
      visit.t('已确认，登记人成为单位管理员', 'Confirmed: the founder is its administrator now'),
    )
  },
})

function Foundings({ visit, foundings }: { readonly visit: Visit; readonly foundings: readonly Founding[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('单位登记申请', 'Foundings')}
      captionHidden
      columns={[
        { key: 'organisation', head: t('单位', 'Organisation') },
        { key: 'founder', head: t('登记人', 'Founder') },
        { key: 'asked', head: t('提出', 'Asked') },
        { key: 'state', head: t('状态', 'State') },
        { key: 'do', head: t('办理', 'Act') },
      ]}
      rows={foundings.map((founding) => ({
        id: founding.id,
        cells: {
          organisation: (
            <>
              <Link visit={visit} href={`/registry/organisations/${founding.organisation}`}>
                {founding.organisation_name}
              </Link>
              <span class="govuk-hint">{founding.uscc ?? ''}</span>
            </>
          ),
          founder: (
            <Link visit={visit} href={`/registry/people/${founding.founder}`}>
              {founding.founder_name}
            </Link>
          ),
          asked: instantText(founding.asked_at, lang),
          state: <State visit={visit} founding={founding} />,
          do: founding.decided_at ? '—' : <Answering visit={visit} founding={founding} />,
        },
      }))}
      empty={t(
        '没有单位登记申请。有人按统一社会信用代码登记新单位后，会出现在这里等待确认。',
        'None. Whoever brings in an organisation by its code appears here and waits for an answer.',
      )}
    />
  )
}

function State({ visit, founding }: { readonly visit: Visit; readonly founding: Founding }): VNode {
  const { t, lang, now } = visit
  if (founding.decided_at)
    return (
      <>
        {founding.outcome === 'confirmed' ? (
          <Tag tone="good">{t('已确认', 'Confirmed')}</Tag>
        ) : (
          <Tag tone="late">{t('不予确认', 'Not confirmed')}</Tag>
        )}
        <span class="govuk-hint">
          {instantText(founding.decided_at, lang)} {founding.reason ?? ''}
        </span>
      </>
    )
  const days = Math.floor((now.getTime() - founding.asked_at.getTime()) / 86_400_000)
  const late = founding.due < dayOf(now)
  return (
    <>
      <Tag tone={late ? 'late' : 'wait'}>{late ? t('已超期', 'Late') : t('待确认', 'Waits')}</Tag>
      <span class="govuk-hint">
        {days === 0
          ? t('今天提出', 'asked today')
          : t(`已等 ${days} 天`, `has waited ${days} day${days === 1 ? '' : 's'}`)}
        {t(`，应在 ${dayText(founding.due, 'zh')} 前答复`, `; an answer is due by ${dayText(founding.due, 'en')}`)}
      </span>
    </>
  )
}

const Answering = ({ visit, founding }: { readonly visit: Visit; readonly founding: Founding }): VNode => (
  <Form visit={visit}>
    <Hidden name="founding" value={founding.id} />
    <NewId visit={visit} name={`grant-${founding.id}`} />
    <Button name="_do" value="confirm">
      {visit.t('确认', 'Confirm')}
      <span class="govuk-visually-hidden"> {founding.organisation_name}</span>
    </Button>
    <Details summary={visit.t('不予确认', 'Decline')}>
      <TextField
        visit={visit}
        name={`reason-${founding.id}`}
        label={visit.t('理由（登记人会看到）', 'Reason, which the founder reads')}
        max={500}
      />
      <Button tone="secondary" name="_do" value="refuse">
        {visit.t('不予确认', 'Decline')}
      </Button>
    </Details>
  </Form>
)
