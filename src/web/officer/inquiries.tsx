import { page, type Visit } from '../page.ts'
import { Heading, Tabs } from '../parts/index.ts'
import { answerTyped, InquiryList } from './inquiry-list.tsx'

/** All opinions, questions and complaints of the bureau, those without an answer first in hand. */
export const inquiriesPage = page('/officer/inquiries', {
  async view(visit) {
    const { t, query } = visit
    const answered = query.answered === 'yes'
    return {
      title: t('意见、咨询和投诉', 'Opinions, questions and complaints'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('意见、咨询和投诉', 'Opinions, questions and complaints')}</Heading>
          <Tabs
            visit={visit}
            current={answered ? 'answered' : 'open'}
            tabs={[
              { key: 'open', label: t('待答复', 'Waiting'), href: '/officer/inquiries' },
              { key: 'answered', label: t('已答复', 'Answered'), href: '/officer/inquiries?answered=yes' },
            ]}
          />
          {await InquiryList(visit, { open: !answered, ...after(visit) }, '/officer/inquiries')}
        </>
      ),
    }
  },
  submit: answerTyped,
})

const after = ({ query }: Visit) => (query.after ? { after: query.after } : {})
