import { explain, type Refusal, refusals, statusOf } from '#platform/refusal'
import type { View, Visit } from '../page.ts'
import { Heading, Inset, Link, LinkButton } from '../parts/index.ts'

refusals({
  'web.form_expired': {
    status: 403,
    zh: '这个页面打开得太久，或者登录已换人，没有提交。请刷新页面后重新提交；浏览器会保留您填写的内容。',
    en: 'This page was open for too long, or somebody else has signed in since; nothing was sent. Reload the page and send it again.',
  },
})

/** The plain page of a refusal: what was not done, why, and where to go from here. */
export function refusalView(visit: Visit, refusal: Refusal): View {
  const { t, lang } = visit
  const status = statusOf(refusal)
  const title =
    status === 404
      ? t('没有找到', 'Not found')
      : status >= 500
        ? t('系统出了问题', 'Something broke')
        : t('没有办成', 'This was not done')
  return {
    title,
    status,
    frame: visit.actor.person ? 'workspace' : 'public',
    body: (
      <>
        <Heading>{title}</Heading>
        <p class="govuk-body-l">{explain(refusal, lang)}</p>
        {refusal.problems.length > 0 ? (
          <Inset>
            <ul class="govuk-list govuk-list--bullet">
              {refusal.problems.map(({ says }) => (
                <li>{says[lang]}</li>
              ))}
            </ul>
          </Inset>
        ) : null}
        <p class="govuk-body">
          {t('代码', 'Code')}: <code>{refusal.code}</code>
        </p>
        <div class="govuk-button-group">
          {visit.actor.person ? (
            <LinkButton visit={visit} href="/desk">
              {t('回到我的待办', 'Back to my desk')}
            </LinkButton>
          ) : (
            <LinkButton visit={visit} href={`/sign-in?to=${encodeURIComponent(visit.path)}`}>
              {t('登录', 'Sign in')}
            </LinkButton>
          )}
          <Link visit={visit} href="/">
            {t('回到首页', 'To the home page')}
          </Link>
        </div>
      </>
    ),
  }
}
