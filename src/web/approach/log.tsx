import { newId } from '#platform/ids'
import { logApproach } from '../../review/index.ts'
import { go, page } from '../page.ts'
import { Button, DateField, Form, Heading, Hidden, Inset, TextArea, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** One button for experts, officers and leaders: "someone approached me". Supervision alone reads what is written here. */
export const approachPage = page('/approach', {
  async view(visit) {
    const { t } = visit
    const title = t('登记请托', 'Log an approach')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>
            {t(
              '有人就评审、立项或验收找您说情、打招呼、送礼的，请在这里登记。只有监督人员能看到，办理记录中不出现您的姓名；提交后任何人不能修改或删除，您自己也不能再查看。',
              'If somebody asked you for a favour in a review, a decision or an acceptance, write it down here. Supervision alone reads it, and the record of acts does not name you. Once sent, nobody can change or delete it, and you cannot read it again yourself.',
            )}
          </Inset>
          <Form visit={visit}>
            {visit.query.panel ? <Hidden name="panel" value={visit.query.panel} /> : null}
            <TextField
              visit={visit}
              name="by"
              label={t('谁', 'Who')}
              hint={t('姓名、单位，知道多少写多少', 'Name and organisation, as far as you know')}
            />
            <DateField visit={visit} name="on" label={t('哪一天', 'On which day')} />
            <TextArea
              visit={visit}
              name="about"
              label={t('什么事、什么方式', 'What was asked, and how')}
              rows={5}
              max={4000}
            />
            <TextField visit={visit} name="answered" label={t('您怎样答复', 'What you answered')} />
            <Button>{t('提交给监督人员', 'Send to supervision')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const key = keyOf(typed)
    const panel = textOf(typed, 'panel')
    const said = {
      by: textOf(typed, 'by'),
      on: textOf(typed, 'on'),
      about: textOf(typed, 'about'),
      answered: textOf(typed, 'answered'),
    }
    await visit.perform(logApproach, { approach: key ?? newId(), ...said, ...(panel ? { panel } : {}) }, key)
    return go('/desk', visit.t('已提交，只有监督人员能看到。', 'Sent. Supervision alone reads it.'))
  },
})
