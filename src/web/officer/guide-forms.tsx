import type { VNode } from 'preact'
import type { Round, readRound } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import {
  Button,
  Card,
  Form,
  Hidden,
  Inset,
  instantText,
  MomentField,
  MoneyField,
  NumberField,
  TextField,
  TextPairField,
} from '../parts/index.ts'

type Item = Awaited<ReturnType<(typeof readRound)['run']>>['guide'][number]

/** One item of the guide (指南方向), new or known. */
export function ItemForm({
  visit,
  item,
  position,
}: {
  readonly visit: Visit
  readonly item: Item | null
  readonly position: number
}): VNode {
  const { t } = visit
  return (
    <Form visit={visit}>
      {item ? <Hidden name="item" value={item.id} /> : null}
      <TextField visit={visit} name="code" label={t('方向代码', 'Code')} width={10} value={item?.code} />
      <TextPairField visit={visit} name="title" label={t('名称', 'Title')} value={item?.title ?? null} />
      <TextPairField
        visit={visit}
        name="text"
        label={t('内容和考核要求', 'Content and targets')}
        rows={6}
        value={item?.text ?? null}
      />
      <MoneyField
        visit={visit}
        name="budgetFen"
        label={t('额度', 'Budget')}
        optional
        value={item?.budget_fen ?? null}
      />
      <MoneyField
        visit={visit}
        name="maxFen"
        label={t('单项上限', 'Most for one project')}
        optional
        value={item?.max_fen ?? null}
      />
      <NumberField visit={visit} name="position" label={t('排序', 'Position')} value={position} />
      <div class="govuk-button-group">
        <Button>{t('保存', 'Save')}</Button>
        {item ? (
          <Button tone="warning" name="_do" value="remove">
            {t('删除', 'Remove')}
          </Button>
        ) : null}
      </div>
    </Form>
  )
}

/** Until when the draft takes opinions, and the act that opens or prolongs it. */
export function Opinions({ visit, round }: { readonly visit: Visit; readonly round: Round }): VNode {
  const { t, lang } = visit
  return (
    <Card title={t('公开征求意见', 'Opinions on the draft')}>
      {round.opinions_until ? (
        <Inset tone="wait">
          {t(
            `征求意见至 ${instantText(round.opinions_until, 'zh')}`,
            `Open for opinions until ${instantText(round.opinions_until, 'en')}`,
          )}
        </Inset>
      ) : null}
      {visit.actor.is('officer') ? (
        <Form visit={visit}>
          <MomentField
            visit={visit}
            name="until"
            label={round.opinions_until ? t('延长到', 'Prolong until') : t('截止时间', 'Last moment')}
            hint={t(
              '不短于政策参数规定的天数；每条意见都要答复后才能发布',
              'Not shorter than the rule; each opinion is answered before the round is published',
            )}
            value={round.opinions_until ?? null}
          />
          <Button tone="secondary" name="_do" value="opinions">
            {round.opinions_until ? t('延长', 'Prolong') : t('公开征求意见', 'Open for opinions')}
          </Button>
        </Form>
      ) : (
        <p class="govuk-body">{lang === 'zh' ? '尚未公开。' : 'Not open yet.'}</p>
      )}
    </Card>
  )
}
