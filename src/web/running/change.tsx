import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { type ChangeKind, changeKinds, changeText, readDossier, requestChange } from '../../procedure/index.ts'
import { termsIn } from '../agreement/read-terms.ts'
import { TermsForm } from '../agreement/terms-form.tsx'
import { withoutRow } from '../dossier/read-answers.ts'
import { go, page, type View, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  Heading,
  Hidden,
  Inset,
  Link,
  SelectField,
  TextArea,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { type Life, lifeHref, openLife } from './open.ts'

const kindOf = (said: string | undefined): ChangeKind | undefined => changeKinds.find((one) => one === said)

/** A change is asked for by its kind; what is minor is filed and holds at once, what is major goes to the bureau. */
export const changePage = page('/dossiers/:dossier/run/change', {
  view: (visit) => changeView(visit),
  async submit(visit, typed) {
    const life = await openLife(visit)
    const kind = kindOf(textOf(typed, 'kind')) ?? 'member'
    const command = textOf(typed, '_do')
    const [, part] = /^(?:add|remove)\.(\w+)/.exec(command) ?? []
    // A row more or less is shown at once with everything that was typed; nothing is sent yet.
    if (part) {
      const query = { kind, ...(command.startsWith('add') ? { add: part } : {}) }
      return { view: await changeView({ ...visit, typed: withoutRow(typed, command), query }) }
    }
    const { major } = await visit.perform(requestChange, changeIn(life, kind, typed), keyOf(typed))
    return go(
      lifeHref(life.dossier.id),
      major
        ? visit.t('变更申请已提交，等待审批', 'The change was sent and waits for its decision')
        : visit.t('一般变更，已备案生效', 'A minor change: it is filed and holds'),
    )
  },
})

async function changeView(visit: Visit): Promise<View> {
  const { t, lang } = visit
  const life = await openLife(visit)
  const kind = kindOf(visit.typed ? textOf(visit.typed, 'kind') : visit.query.kind)
  const title = kind
    ? t(`申请变更：${changeText[kind].zh}`, `Change: ${changeText[kind].en}`)
    : t('申请变更', 'Ask for a change')
  return {
    title,
    frame: 'workspace',
    practice: life.dossier.practice,
    body: (
      <>
        <Breadcrumbs
          visit={visit}
          trail={[{ href: lifeHref(life.dossier.id), label: t('执行与验收', 'Progress and results') }]}
        />
        <Heading caption={life.dossier.title}>{title}</Heading>
        {life.may.write ? null : (
          <Inset>
            {t('只有项目负责人在项目执行期可以申请变更。', 'The leader asks for changes, while the project runs.')}
          </Inset>
        )}
        {kind ? (
          await Fields({ visit, life, kind })
        ) : (
          <ul class="govuk-list">
            {changeKinds.map((one) => (
              <li key={one}>
                <Link visit={visit} href={lifeHref(life.dossier.id, `change?kind=${one}`)}>
                  {changeText[one][lang]}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }
}

type Props = { readonly visit: Visit; readonly life: Life; readonly kind: ChangeKind }

const End = ({ visit, kind }: Pick<Props, 'visit' | 'kind'>): VNode => (
  <>
    <Hidden name="kind" value={kind} />
    <TextArea visit={visit} name="reason" label={visit.t('变更理由', 'Why')} rows={3} max={4000} />
    <Button>{visit.t('提交变更', 'Send the change')}</Button>
  </>
)

async function Fields(props: Props): Promise<VNode> {
  const { visit, life, kind } = props
  const { t } = visit
  if (kind === 'terms')
    return (
      <TermsForm visit={visit} opened={{ parts: life.parts, agreement: baseline(life) }}>
        <End visit={visit} kind={kind} />
      </TermsForm>
    )
  return (
    <Form visit={visit}>
      {kind === 'member' ? (
        <TextArea visit={visit} name="says" label={t('谁加入、谁退出', 'Who joins, who leaves')} rows={3} max={2000} />
      ) : null}
      {kind === 'term' ? (
        <DateField visit={visit} name="endsOn" label={t('新的结束日期', 'New end')} value={life.ends_on ?? ''} />
      ) : null}
      {kind === 'leader' || kind === 'unit' ? await Choice(props) : null}
      <End visit={visit} kind={kind} />
    </Form>
  )
}

/** Another leader comes from those who are named in the dossier and have agreed; another organisation from its partners. */
async function Choice({ visit, life, kind }: Props): Promise<VNode> {
  const { t } = visit
  const { members } = await visit.ask(readDossier, { dossier: life.dossier.id })
  const options =
    kind === 'leader'
      ? members.flatMap((one) => (one.person && one.consents ? [{ value: one.person, label: one.name }] : []))
      : members.flatMap((one) =>
          one.organisation ? [{ value: one.organisation, label: one.organisation_name ?? one.name }] : [],
        )
  if (options.length === 0)
    return (
      <Inset>
        {kind === 'leader'
          ? t(
              '项目成员中还没有已确认的人员，请先在“成员与合作单位确认”中邀请。',
              'No member has agreed yet: invite them under “Members and their consent” first.',
            )
          : t(
              '项目没有登记合作单位，不能变更承担单位。请联系经办人。',
              'No partner organisation is recorded: turn to the officer.',
            )}
      </Inset>
    )
  return (
    <SelectField
      visit={visit}
      name={kind === 'leader' ? 'person' : 'organisation'}
      label={kind === 'leader' ? t('新的负责人', 'New leader') : t('新的承担单位', 'New organisation')}
      empty={t('请选择', 'Choose')}
      options={options}
    />
  )
}

/** The terms in force are what a change is compared with, target by target. */
const baseline = ({ agreement }: Life): Life['agreement'] => ({
  ...agreement,
  applied: agreement.content,
  content: {
    ...agreement.content,
    dropped: {},
    targets: agreement.content.targets.map(({ row }, index) => ({ row, applied: index })),
  },
})

function changeIn(life: Life, kind: ChangeKind, typed: Typed) {
  const { dossier, parts } = life
  const text = (name: string) => (textOf(typed, name) ? { [name]: textOf(typed, name) } : {})
  return {
    change: keyOf(typed) ?? newId(),
    dossier: dossier.id,
    kind,
    reason: textOf(typed, 'reason'),
    ...text('says'),
    ...text('endsOn'),
    ...text('person'),
    ...text('organisation'),
    ...(kind === 'terms' ? { terms: termsIn({ parts }, typed) } : {}),
  }
}
