import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Link } from '../parts/index.ts'

type Service = readonly [href: string, zh: string, en: string, says: { readonly zh: string; readonly en: string }]

const services: readonly Service[] = [
  [
    '/charter',
    '职责清单',
    'The charter of duties',
    { zh: '市科技局的各项职责、归属处室和对应服务', en: 'What the bureau must do, which office does it and where' },
  ],
  [
    '/self-check/work-permit',
    '外国人来华工作自测',
    'Work-permit self-check',
    {
      zh: '测算 A、B、C 类和还差的分数，不留记录',
      en: 'Class A, B or C and the points that are missing; nothing is kept',
    },
  ],
  [
    '/rules',
    '现行规定',
    'Rules in force',
    { zh: '期限、比例和上限，逐条注明文号', en: 'Limits, shares and caps, each with its document' },
  ],
  [
    '/help',
    '使用帮助',
    'Help',
    { zh: '第一次申报怎么办，长者大字和读屏', en: 'Applying for the first time; large type and screen readers' },
  ],
]

/** What can be done here without applying for anything. */
export const Services = ({ visit }: { readonly visit: Visit }): VNode => (
  <section>
    <h2 class="govuk-heading-m">{visit.t('其他服务', 'Other services')}</h2>
    <ul class="zk-services">
      {services.map(([href, zh, en, says]) => (
        <li class="zk-service">
          <Link visit={visit} href={href}>
            {visit.t(zh, en)}
          </Link>
          <span class="zk-quiet">{says[visit.lang]}</span>
        </li>
      ))}
    </ul>
  </section>
)
