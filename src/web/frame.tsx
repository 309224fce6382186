import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { explain } from '#platform/refusal'
import { roleNames } from '../registry/index.ts'
import { islandAddress, passkeyAddress, styleAddress } from './assets/serve.ts'
import type { View, Visit } from './page.ts'
import { ErrorSummary } from './parts/index.ts'
import { PublicNavigation, Rail } from './rail.tsx'

export type Around = {
  readonly said: string | null
  readonly large: boolean
  readonly demonstration: boolean
  /** The address of this very page, its view included, to come back to. */
  readonly here: string
}

/** The whole document around a view: ribbons, header with who acts as what, rail or public navigation, footer. */
export function framed(visit: Visit, view: View, around: Around): string {
  const html = renderToString(<Document visit={visit} view={view} around={around} />)
  // Script is sent only with a page that holds a form that saves itself.
  const autosave = html.includes(' data-autosave') ? `<script src="${islandAddress()}" defer></script>` : ''
  const passkey = html.includes(' data-passkey=') ? `<script src="${passkeyAddress()}" defer></script>` : ''
  const island = autosave + passkey
  return `<!DOCTYPE html>${html.replace('</body>', `${island}</body>`)}`
}

type Framed = { readonly visit: Visit; readonly view: View; readonly around: Around }

function Document({ visit, view, around }: Framed): VNode {
  const wrong = visit.refusal ? visit.t('有误：', 'Error: ') : ''
  return (
    <html lang={visit.lang === 'zh' ? 'zh-CN' : 'en'} class={`govuk-template${around.large ? ' zk-large' : ''}`}>
      <head>
        <meta charset="utf-8" />
        <title>{`${wrong}${view.title} - ${visit.t('筑科平台', 'Zhuke')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5c57" />
        <link rel="stylesheet" href={styleAddress()} />
        <link
          rel="alternate"
          type="application/atom+xml"
          href={visit.href('/feed.xml')}
          title={visit.t('批次与公示', 'Rounds and notices')}
        />
      </head>
      <body class={`govuk-template__body zk-body${inWorkspace(visit, view) ? '' : ' zk-body--public'}`}>
        <a href="#main" class="govuk-skip-link">
          {visit.t('跳到正文', 'Skip to main content')}
        </a>
        <Ribbons visit={visit} view={view} around={around} />
        <Header visit={visit} around={around} />
        {inWorkspace(visit, view) ? (
          <Workspace visit={visit} view={view} around={around} />
        ) : (
          <Public visit={visit} view={view} around={around} />
        )}
        <Footer visit={visit} />
      </body>
    </html>
  )
}

/** A workspace is a person's: a visitor who is shown one of its pages meets it as the public does. */
const inWorkspace = (visit: Visit, view: View): boolean => view.frame === 'workspace' && visit.actor.person !== null

/** What kind of system this is, before anything else is read. */
function Ribbons({ visit, view, around }: Framed): VNode | null {
  const { t } = visit
  if (!around.demonstration && !view.practice) return null
  return (
    <aside aria-label={t('系统说明', 'About this system')}>
      {around.demonstration ? (
        <p class="zk-ribbon">
          {t(
            '演示系统：城市、单位、人员和项目均为虚构。',
            'Demonstration: the city, its organisations, people and projects are invented.',
          )}
        </p>
      ) : null}
      {view.practice ? (
        <p class="zk-ribbon zk-ribbon--practice">
          {t(
            '演练批次：仅供培训，不计入任何统计，可整批清除。',
            'Practice round: for training only, counted nowhere, and can be wiped.',
          )}
        </p>
      ) : null}
    </aside>
  )
}

function Header({ visit, around }: { readonly visit: Visit; readonly around: Around }): VNode {
  const { t, lang, actor } = visit
  return (
    <header class="zk-header">
      <div class="govuk-width-container zk-header__row">
        <a class="zk-header__brand" href={visit.href('/')}>
          <span class="zk-header__name">{t('筑科平台', 'Zhuke')}</span>
          <span class="zk-header__city">{t('贵阳市科技管理平台', 'Science and technology management, Guiyang')}</span>
        </a>
        <ul class="zk-header__tools">
          <li>
            <a class="zk-header__link" href={visit.href('/search')}>
              {t('搜索', 'Search')}
            </a>
          </li>
          <li>
            <a
              class="zk-header__link"
              href={visit.otherLanguage}
              lang={lang === 'zh' ? 'en' : 'zh-CN'}
              hrefLang={lang === 'zh' ? 'en' : 'zh-CN'}
            >
              {lang === 'zh' ? 'English' : '中文'}
            </a>
          </li>
          <li>
            <a
              class="zk-header__link"
              href={`${visit.href('/type')}?size=${around.large ? 'usual' : 'large'}&to=${encodeURIComponent(visit.href(around.here))}`}
            >
              {around.large ? t('标准字号', 'Usual type') : t('长者大字', 'Large type')}
            </a>
          </li>
          {actor.person ? (
            <li>
              <a class="zk-header__link" href={visit.href('/me')}>
                {actor.name} · {standingText(visit)}
              </a>
            </li>
          ) : (
            <li>
              <a class="zk-header__link" href={visit.href('/sign-in')}>
                {t('登录', 'Sign in')}
              </a>
            </li>
          )}
        </ul>
      </div>
    </header>
  )
}

/** In which role, and for which organisation, everything on this page is done. */
export function standingText({ actor, lang, t }: Visit): string {
  const { role, organisationName } = actor.standing
  const name = role === 'public' || role === 'system' ? role : roleNames[role][lang]
  return `${name}${organisationName ? t(`（${organisationName}）`, ` (${organisationName})`) : ''}`
}

function Workspace({ visit, view, around }: Framed): VNode {
  return (
    <div class="govuk-width-container zk-workspace">
      <Rail visit={visit} />
      <Main visit={visit} view={view} around={around} />
    </div>
  )
}

function Public({ visit, view, around }: Framed): VNode {
  return (
    <>
      {view.frame === 'bare' ? null : <PublicNavigation visit={visit} />}
      <div class="govuk-width-container zk-public">
        <Main visit={visit} view={view} around={around} />
      </div>
    </>
  )
}

function Main({ visit, view, around }: Framed): VNode {
  return (
    <main class="govuk-main-wrapper zk-main" id="main">
      {around.said ? (
        <div class="zk-said" role="status">
          {around.said}
        </div>
      ) : null}
      {visit.refusal && visit.typed ? (
        <ErrorSummary visit={visit} says={explain(visit.refusal, visit.lang)} fieldAt={view.fieldAt} />
      ) : null}
      {view.body}
    </main>
  )
}

const Footer = ({ visit }: { readonly visit: Visit }): VNode => (
  <footer class="zk-footer">
    <div class="govuk-width-container">
      <p class="govuk-body-s">
        {visit.t(
          '本平台不受理、不存储任何涉密内容；涉密事项请到市科技局线下受理窗口办理。',
          'Nothing classified is received or kept here; such matters are handled at the off-line desk of the bureau.',
        )}
      </p>
      <ul class="zk-footer__links">
        {(
          [
            ['/rules', '现行规定', 'Rules in force'],
            ['/charter', '职责清单', 'Charter of duties'],
            ['/help', '使用帮助与无障碍', 'Help and accessibility'],
            ['/developers', '开放接口', 'Open API'],
            ['/log', '透明日志', 'Transparency log'],
            ['/feed.xml', '订阅源', 'Feed'],
          ] as const
        ).map(([href, zh, en]) => (
          <li>
            <a class="govuk-link" href={visit.href(href)}>
              {visit.t(zh, en)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
)
