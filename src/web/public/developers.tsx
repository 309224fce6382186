import type { VNode } from 'preact'
import { go, page, type Visit } from '../page.ts'
import { Heading, Inset, Link } from '../parts/index.ts'

/** Everything that pages do, programs can do through the same acts. */
export const developersPage = page('/developers', {
  open: true,
  view: async (visit) => ({
    title: visit.t('开放接口', 'Open API'),
    frame: 'public',
    body: <Developers visit={visit} />,
  }),
})
export const apiPage = page('/api', { open: true, view: async () => go('/developers') })

function Developers({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  return (
    <>
      <Heading>{t('开放接口', 'Open API')}</Heading>
      <p class="govuk-body-l">
        {t(
          '网页能办的，程序都能办：接口和网页走同一套办理、同样的权限、留下同样的记录。',
          'What pages do, programs do: the same acts, the same permissions, the same record.',
        )}
      </p>
      <h2 class="govuk-heading-m">{t('说明文件', 'The description')}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/api/openapi.json">
          /api/openapi.json
        </a>
        {t('（OpenAPI 3.1，列出每一项办理和查阅）', ' (OpenAPI 3.1, with every act and reading)')}
      </p>
      <h2 class="govuk-heading-m">{t('怎样开始', 'How to begin')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          {t('在', 'Make a token under ')}
          <Link visit={visit} href="/me/tokens">
            {t('接口令牌', 'API tokens')}
          </Link>
          {t('建立一个只含所需范围的令牌。', ' with no more scopes than it needs.')}
        </li>
        <li>
          {t('请求时带上：', 'Send it with each request: ')}
          <code>Authorization: Bearer &lt;token&gt;</code>
        </li>
        <li>
          {t('办理时带上自己生成的 ', 'Send a key of your own with each act, ')}
          <code>Idempotency-Key</code>
          {t('，网络中断后原样重发不会重复办理。', ': sending it again after a broken connection does nothing twice.')}
        </li>
      </ol>
      <h2 class="govuk-heading-m">{t('不用令牌的数据', 'Data without a token')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <Link visit={visit} href="/feed.xml">
            {t('订阅源：批次、公示和结果（Atom）', 'Feed of rounds, notices and results (Atom)')}
          </Link>
        </li>
      </ul>
      <Inset>
        {t(
          '没有办成时，返回稳定的代码和中英文说明；程序按代码判断，不要按文字判断。',
          'A refusal has a stable code and a sentence in both languages: let programs go by the code.',
        )}
      </Inset>
    </>
  )
}
