import type { VNode } from 'preact'
import { page, type Visit } from '../page.ts'
import { Heading, Link } from '../parts/index.ts'

/** How to get on with the platform, and what it does so that everybody can. */
export const helpPage = page('/help', {
  open: true,
  view: async (visit) => ({
    title: visit.t('使用帮助与无障碍', 'Help and accessibility'),
    frame: 'public',
    body: <Help visit={visit} />,
  }),
})

function Help({ visit }: { readonly visit: Visit }): VNode {
  const { t } = visit
  return (
    <>
      <Heading>{t('使用帮助与无障碍', 'Help and accessibility')}</Heading>
      <h2 class="govuk-heading-m">{t('第一次申报', 'Applying for the first time')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          <Link visit={visit} href="/register">
            {t('注册个人账号', 'Register')}
          </Link>
          {t(
            '，加入您工作的单位；单位管理员确认后即可申报。',
            ' and join the organisation you work at; its administrator confirms you.',
          )}
        </li>
        <li>
          {t('在', 'Choose a round under ')}
          <Link visit={visit} href="/rounds">
            {t('申报批次', 'Rounds')}
          </Link>
          {t('里选定批次，先看申报条件和整份表单。', ' and read who may apply and the whole form first.')}
        </li>
        <li>
          {t(
            '分部分填写，自动保存；页面随时告诉您哪条规定还不满足、还差几项。',
            'Write part by part; it saves itself, and you always see which rule does not hold yet and how much is left.',
          )}
        </li>
        <li>
          {t(
            '核对、签署承诺书、提交，得到编号和收件回执；之后随时能看到办到哪一步、由谁在办、什么时候办完。',
            'Check, sign the pledge and submit; you get a number and a receipt, and see at any time where it is, who holds it and until when.',
          )}
        </li>
      </ol>
      <h2 class="govuk-heading-m">{t('无障碍', 'Accessibility')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t('页面右上角可切换长者大字和中英文。', 'Large type and the language are switched at the top of each page.')}
        </li>
        <li>
          {t(
            '不用鼠标、不开脚本也能办完全部事项；读屏软件可以读出每个字段的说明和错误。',
            'Everything works by keyboard and without script; screen readers are given the hint and the error of each field.',
          )}
        </li>
        <li>{t('手机和打印都有专门的版式。', 'Pages are laid out for phones and for paper too.')}</li>
        <li>{t('状态不只用颜色表示。', 'No state is told by colour alone.')}</li>
      </ul>
      <h2 class="govuk-heading-m">{t('遇到问题', 'When something goes wrong')}</h2>
      <p class="govuk-body">
        {t(
          '没有办成时，页面上方会说明原因和下一步，已填内容都会保留。关于某个批次的问题，在该批次的“问答”里提；对办理不满意，可以在办件页面投诉，由监督人员答复。',
          'When something was not done, the page says why and what to do next, and what you typed is kept. Ask about a round on its own page; complain on the page of your dossier, and supervision answers.',
        )}
      </p>
    </>
  )
}
