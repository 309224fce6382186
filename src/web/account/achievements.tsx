import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { achievementKinds, claimAchievement, listAchievements, nameKey } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  Form,
  Heading,
  Pager,
  SelectField,
  TextArea,
  TextField,
} from '../parts/index.ts'
import { AchievementTable } from '../registry/achievement-table.tsx'
import { filledIn, NewId } from '../registry/new-id.tsx'
import { keyOf, type Typed, textOf } from '../typed.ts'

const size = 50

/** What I have achieved: claimed once, with the contributors in order, and read by every later form. */
export const achievementsPage = page('/me/achievements', {
  async view(visit) {
    const { t, actor, query } = visit
    const achievements = await visit.ask(listAchievements, {
      person: actor.person!,
      limit: size,
      ...(isId(query.after) ? { after: query.after } : {}),
    })
    return {
      title: t('我的成果', 'My results'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/me', label: t('我的信息与身份', 'My file and roles') }]} />
          <Heading caption={actor.name}>{t('我的成果', 'My results')}</Heading>
          <AchievementTable visit={visit} achievements={achievements} />
          <Pager visit={visit} next={achievements.length === size ? achievements.at(-1)!.id : null} />
          <Claiming visit={visit} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const claimed = {
      achievement: textOf(typed, 'achievement'),
      kind: textOf(typed, 'kind'),
      title: textOf(typed, 'title'),
      achieved_on: textOf(typed, 'achieved_on'),
      contributors: contributorsIn(visit, typed),
      ...filledIn(typed, 'number', 'level', 'source'),
    }
    await visit.perform(claimAchievement, claimed, keyOf(typed))
    return go('/me/achievements', visit.t('已登记', 'Claimed'))
  },
})

/** One name a line, in order; the line that bears my own name is me. */
function contributorsIn({ actor }: Visit, typed: Typed) {
  const me = nameKey(actor.name)
  const names = textOf(typed, 'contributors').split('\n')
  return names.flatMap((line) => {
    const name = line.trim()
    if (name === '') return []
    return [nameKey(name) === me ? { name, person: actor.person! } : { name }]
  })
}

function Claiming({ visit }: { readonly visit: Visit }): VNode {
  const { t, lang, actor } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{t('登记成果', 'Claim a result')}</h2>
      <p class="govuk-body">
        {t('请核对后再登记：一个编号只登记一次。', 'Check it first: one number is claimed once.')}
      </p>
      <Form visit={visit}>
        <NewId visit={visit} name="achievement" />
        <SelectField
          visit={visit}
          name="kind"
          label={t('类型', 'Kind')}
          options={Object.entries(achievementKinds).map(([value, kind]) => ({ value, label: kind[lang] }))}
          empty={t('请选择', 'Choose one')}
        />
        <TextField visit={visit} name="title" label={t('名称', 'Title')} max={500} />
        <TextField
          visit={visit}
          name="number"
          label={t('编号', 'Number')}
          hint={t('DOI、专利号、登记号或标准号', 'DOI, patent, registration or standard number')}
          optional
        />
        <DateField
          visit={visit}
          name="achieved_on"
          label={t('发表、授权或登记日期', 'Day of publication, grant or registration')}
        />
        <TextField visit={visit} name="level" label={t('级别或刊物', 'Level or journal')} optional />
        <TextField visit={visit} name="source" label={t('来源项目', 'Project it came from')} optional />
        <TextArea
          visit={visit}
          name="contributors"
          label={t('完成人', 'Contributors')}
          hint={t('每行一位，按署名顺序', 'One a line, in the order of authorship')}
          value={actor.name}
          rows={4}
        />
        <Button>{t('登记', 'Claim it')}</Button>
      </Form>
    </>
  )
}
