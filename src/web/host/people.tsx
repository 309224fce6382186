import { confirmPost, listPeople, postStates, refusePost } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, dayText, Form, Heading, Hidden, Link, Table, Tag } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { administered } from './own.ts'

type Person = Awaited<ReturnType<(typeof listPeople)['run']>>[number]

/** The people of the organisation; those who ask to join come first and are confirmed or refused with a reason. */
export const peoplePage = page('/host/people', {
  async view(visit) {
    const { t } = visit
    const people = await visit.ask(listPeople, { organisation: administered(visit) })
    return {
      title: t('本单位人员', 'People'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading caption={visit.actor.standing.organisationName ?? ''}>
            {t('本单位人员', 'People of the organisation')}
          </Heading>
          <People visit={visit} people={people} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const post = textOf(typed, 'post')
    if (textOf(typed, '_do') === 'refuse') {
      await visit.perform(refusePost, { post, reason: textOf(typed, 'reason') }, keyOf(typed))
      return go('/host/people', visit.t('已答复：不予确认', 'Answered: not confirmed'))
    }
    await visit.perform(confirmPost, { post }, keyOf(typed))
    return go('/host/people', visit.t('已确认', 'Confirmed'))
  },
})

function People({ visit, people }: { visit: Visit; people: readonly Person[] }) {
  const { t, lang } = visit
  return (
    <Table
      caption={t('人员', 'People')}
      captionHidden
      columns={[
        { key: 'name', head: t('姓名', 'Name') },
        { key: 'title', head: t('职务', 'Post') },
        { key: 'since', head: t('起始', 'Since') },
        { key: 'state', head: t('状态', 'State') },
        { key: 'do', head: t('办理', 'Act') },
      ]}
      rows={people.map((person) => ({
        id: person.id,
        cells: {
          name: (
            <Link visit={visit} href={`/registry/people/${person.person}`}>
              {person.person_name}
            </Link>
          ),
          title: `${person.title ?? '—'}${person.part_time ? t('（兼职）', ' (part-time)') : ''}`,
          since: dayText(person.since, lang),
          state: (
            <>
              <Tag tone={person.state === 'confirmed' ? 'good' : person.state === 'asked' ? 'wait' : 'neutral'}>
                {postStates[person.state][lang]}
              </Tag>{' '}
              {person.administrator ? <Tag tone="accent">{t('管理员', 'administrator')}</Tag> : null}{' '}
              {person.state === 'asked' && person.due
                ? t(`请在 ${dayText(person.due, 'zh')} 前答复`, `answer by ${dayText(person.due, 'en')}`)
                : ''}
            </>
          ),
          do:
            person.state === 'asked' ? (
              <Answering visit={visit} person={person} />
            ) : (
              <Ending visit={visit} person={person} />
            ),
        },
      }))}
      empty={t(
        '还没有人员。申请加入本单位的人会出现在这里，等您确认。',
        'Nobody yet. Those who ask to join appear here and wait for you.',
      )}
    />
  )
}

const Ending = ({ visit, person }: { visit: Visit; person: Person }) =>
  person.state === 'confirmed' ? (
    <Link visit={visit} href={`/registry/people/${person.person}/posts/${person.id}`}>
      {visit.t('结束任职', 'End the post')}
      <span class="govuk-visually-hidden"> {person.person_name}</span>
    </Link>
  ) : (
    <>—</>
  )

const Answering = ({ visit, person }: { visit: Visit; person: Person }) => (
  <Form visit={visit}>
    <Hidden name="post" value={person.id} />
    <Button name="_do" value="confirm">
      {visit.t('确认任职', 'Confirm')}
      <span class="govuk-visually-hidden"> {person.person_name}</span>
    </Button>
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('不予确认', 'Refuse')}</span>
      </summary>
      <div class="govuk-details__text">
        <label class="govuk-label" for={`reason-${person.id}`}>
          {visit.t('理由（本人会看到）', 'Reason, which the person will read')}
        </label>
        <input class="govuk-input" id={`reason-${person.id}`} name="reason" maxLength={500} />
        <Button tone="secondary" name="_do" value="refuse">
          {visit.t('不予确认', 'Refuse')}
        </Button>
      </div>
    </details>
  </Form>
)
