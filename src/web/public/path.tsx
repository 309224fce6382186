import type { VNode } from 'preact'
import type { Programme } from '../../procedure/index.ts'
import { roleNames } from '../../registry/index.ts'
import type { Visit } from '../page.ts'

const usual: readonly Programme['stages'][number]['kind'][] = ['supplement', 'reserve', 'run']

/** What happens after submitting, and who has it in hand at each step; steps beside the usual path are left out. */
export function Path({ visit, programme }: { readonly visit: Visit; readonly programme: Programme }): VNode {
  const { t, lang } = visit
  return (
    <section>
      <h2 class="govuk-heading-m">{t('办理过程', 'What happens then')}</h2>
      <ol class="zk-path">
        {programme.stages
          .filter((stage) => !usual.includes(stage.kind))
          .map(({ title, by }) => (
            <li class="zk-path__step">
              <span class="zk-path__title">{title[lang]}</span>
              <span class="zk-path__who">{by === 'system' || by === 'public' ? '' : roleNames[by][lang]}</span>
            </li>
          ))}
      </ol>
    </section>
  )
}
