import type { VNode } from 'preact'
import { myStatement } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, Form, Hidden, instantText, Link } from '../parts/index.ts'

/** Beside every panel: one button for "nobody approached me", one link for "somebody did", and what was said already. */
export async function Statement(visit: Visit, panel: string): Promise<VNode> {
  const { t, lang } = visit
  const { stated_at, logged } = await visit.ask(myStatement, { panel })
  return (
    <Card title={t('请托登记', 'Approaches')}>
      {stated_at ? (
        <p class="govuk-body">
          {t(
            `您已于 ${instantText(stated_at, lang)} 声明：没有人就本组评审找过您。`,
            `You stated at ${instantText(stated_at, lang)} that nobody approached you about this panel.`,
          )}
        </p>
      ) : null}
      {logged ? (
        <p class="govuk-body">
          {t('您已登记过一次请托，只有监督人员能看到。', 'You have logged an approach; supervision alone reads it.')}
        </p>
      ) : null}
      <p class="govuk-body">
        <Link visit={visit} href={`/approach?panel=${panel}`}>
          {t('有人就本组评审找过我', 'Somebody approached me about this panel')}
        </Link>
      </p>
      {stated_at || logged ? null : (
        <Form visit={visit}>
          <Hidden name="_do" value="no-approach" />
          <Button tone="secondary">{t('声明：没有人找过我', 'I state that nobody approached me')}</Button>
        </Form>
      )}
    </Card>
  )
}
