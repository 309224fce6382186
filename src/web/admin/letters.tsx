import { refuse } from '#platform/refusal'
import { fill } from '#platform/text'
import { asSms, listLetters, saveLetterText } from '../../desk/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  Form,
  Heading,
  LinkButton,
  Paragraphs,
  Summary,
  Tag,
  TextPairField,
} from '../parts/index.ts'
import { keyOf } from '../typed.ts'

type Listed = Awaited<ReturnType<(typeof listLetters)['run']>>[number]
const channels = {
  message: { zh: '站内消息', en: 'message' },
  mail: { zh: '邮件', en: 'mail' },
  sms: { zh: '短信', en: 'text message' },
} as const

/** Every letter that can leave the platform, as its reader will see it, in both languages. */
export const lettersPage = page('/admin/letters', {
  async view(visit) {
    const { t, lang } = visit
    const letters = await visit.ask(listLetters, {})
    return {
      title: t('文书模板', 'Letters'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading caption={t(`共 ${letters.length} 份`, `${letters.length} letters`)}>
            {t('文书模板', 'Letters')}
          </Heading>
          {letters.map((letter) => (
            <Card title={letter.occasion[lang]}>
              <p>
                {letter.channels.map((channel) => (
                  <>
                    <Tag>{channels[channel][lang]}</Tag>{' '}
                  </>
                ))}
              </p>
              <Preview visit={visit} letter={letter} />
              <LinkButton visit={visit} href={`/admin/letters/${letter.code}`} tone="secondary">
                {t('修改措辞', 'Change the wording')}
              </LinkButton>
            </Card>
          ))}
        </>
      ),
    }
  },
})

function Preview({ visit, letter }: { readonly visit: Visit; readonly letter: Listed }) {
  return (
    <div class="zk-pair">
      {(['zh', 'en'] as const).map((lang) => {
        const title = fill(letter.title[lang], letter.facts, lang)
        return (
          <section lang={lang === 'zh' ? 'zh-CN' : 'en'} class="zk-letter">
            <h3 class="govuk-heading-s">{title}</h3>
            <Paragraphs text={fill(letter.body[lang], letter.facts, lang)} />
            {letter.channels.includes('sms') ? (
              <p class="govuk-hint">
                {visit.t('短信：', 'Text message: ')}
                {asSms(title, lang)}
              </p>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

/** One letter with the facts it may name; a fact it does not know is refused. */
export const letterPage = page('/admin/letters/:code', {
  async view(visit) {
    const { t, lang } = visit
    const letters = await visit.ask(listLetters, {})
    const letter =
      letters.find(({ code }) => code === visit.params.code) ??
      refuse('platform.not_found', { what: { zh: '文书模板', en: 'letter' } })
    const mayWrite = visit.actor.is('system-admin', 'officer')
    return {
      title: letter.occasion[lang],
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin/letters', label: t('文书模板', 'Letters') }]} />
          <Heading caption={letter.code}>{letter.occasion[lang]}</Heading>
          <h2 class="govuk-heading-m">{t('预览（用示例数据）', 'Preview, with samples')}</h2>
          <Preview visit={visit} letter={letter} />
          {mayWrite ? (
            <Form visit={visit}>
              <h2 class="govuk-heading-m">{t('措辞', 'Wording')}</h2>
              <TextPairField visit={visit} name="title" label={t('标题', 'Title')} value={letter.title} />
              <TextPairField visit={visit} name="body" label={t('正文', 'Body')} rows={6} value={letter.body} />
              <Button>{t('保存', 'Save')}</Button>
            </Form>
          ) : null}
          <h2 class="govuk-heading-m">{t('可以引用的内容', 'Facts it may name')}</h2>
          <Summary
            rows={Object.entries(letter.facts).map(([name, sample]) => ({
              key: `{${name}}`,
              value: typeof sample === 'object' ? sample[lang] : String(sample),
            }))}
          />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const code = visit.params.code!
    await visit.perform(saveLetterText, { code, title: typed.title, body: typed.body }, keyOf(typed))
    return go(
      `/admin/letters/${code}`,
      visit.t('已保存，以后发出的都用新措辞', 'Saved: whatever leaves from now on uses it'),
    )
  },
})
