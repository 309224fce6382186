import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { endToken, makeToken, myTokens } from '../../access/index.ts'
import { go, page, type View, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  Form,
  Heading,
  Hidden,
  Inset,
  instantText,
  NumberField,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { textOf } from '../typed.ts'

/** Tokens for programs: each is shown once, in the answer to the form that made it, and kept only as a digest. */
export const tokensPage = page('/me/tokens', {
  view: (visit) => tokensView(visit, null),
  async submit(visit, typed) {
    if (textOf(typed, '_do') === 'end') {
      await visit.perform(endToken, { id: textOf(typed, 'id') })
      return go('/me/tokens', visit.t('令牌已停用', 'The token was ended'))
    }
    const scopes = textOf(typed, 'scopes')
      .split(/[\s,，]+/)
      .filter(Boolean)
    const made = await visit.perform(makeToken, {
      id: textOf(typed, 'id'),
      title: textOf(typed, 'title'),
      scopes,
      days: Number(textOf(typed, 'days')),
    })
    return { view: await tokensView(visit, made.token) }
  },
})

async function tokensView(visit: Visit, fresh: string | null): Promise<View> {
  const { t } = visit
  const { tokens, daysMax } = await visit.ask(myTokens, {})
  const title = t('接口令牌', 'API tokens')
  return {
    title,
    frame: 'workspace',
    body: (
      <>
        <Breadcrumbs visit={visit} trail={[{ href: '/me', label: t('我的信息与身份', 'My file and roles') }]} />
        <Heading>{title}</Heading>
        {fresh ? (
          <Inset tone="wait">
            <p class="govuk-body">{t('请现在复制，离开本页后不再显示：', 'Copy it now; it is not shown again:')}</p>
            <code class="zk-break">{fresh}</code>
          </Inset>
        ) : null}
        <Tokens visit={visit} tokens={tokens} />
        <Card title={t('建立新令牌', 'Make a token')}>
          <Form visit={visit}>
            <Hidden name="id" value={newId()} />
            <TextField visit={visit} name="title" width={20} label={t('用途', 'What it is for')} />
            <TextField
              visit={visit}
              name="scopes"
              value="procedure.*"
              label={t('范围', 'Scopes')}
              hint={t(
                '办理或查阅的名称，可写前缀如 procedure.*，多个用空格分开；办理时身份与当前身份相同',
                'Names of acts and readings, or prefixes such as procedure.*, separated by spaces; it acts in your present role',
              )}
            />
            <NumberField
              visit={visit}
              name="days"
              value={90}
              label={t('有效天数', 'Days until it ends')}
              hint={t(`最多 ${daysMax} 天`, `At most ${daysMax}`)}
            />
            <Button>{t('建立', 'Make it')}</Button>
          </Form>
        </Card>
      </>
    ),
  }
}

type Tokens = Awaited<ReturnType<(typeof myTokens)['run']>>['tokens']

function Tokens({ visit, tokens }: { readonly visit: Visit; readonly tokens: Tokens }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('已有令牌', 'Tokens')}
      captionHidden
      columns={[
        { key: 'title', head: t('用途', 'For') },
        { key: 'scopes', head: t('范围', 'Scopes') },
        { key: 'ends', head: t('到期', 'Ends') },
        { key: 'used', head: t('最近使用', 'Last used') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={tokens.map((token) => ({
        id: token.id,
        cells: {
          title: token.title,
          scopes: token.scopes.join(' '),
          ends: instantText(token.ends_at, lang),
          used: instantText(token.used_at, lang),
          state: token.open ? (
            <Form visit={visit}>
              <Hidden name="_do" value="end" />
              <Hidden name="id" value={token.id} />
              <Button tone="secondary">{t('停用', 'End it')}</Button>
            </Form>
          ) : (
            <Tag>{t('已停用或到期', 'Ended')}</Tag>
          ),
        },
      }))}
      empty={
        <p class="govuk-body">
          {t(
            '还没有令牌。程序用令牌办理与您相同的事项。',
            'No token yet. A program with a token can do what you can do.',
          )}
        </p>
      }
    />
  )
}
