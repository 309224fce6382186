import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Button, Form, Hidden, instantText, Table, Tag } from '../parts/index.ts'
import type { Opened } from './open.ts'

const partText = ({ t }: Visit, part: string): string =>
  ({
    'co-applicant': t('共同申请人', 'Co-applicant'),
    member: t('成员', 'Member'),
    'partner-unit': t('合作单位', 'Partner organisation'),
  })[part] ?? part

/** Everybody named, what they answered, and the buttons of those whom a row concerns. */
export function Members({ visit, opened }: { visit: Visit; opened: Opened }): VNode {
  const { t, lang } = visit
  const mine = (member: Opened['members'][number]) =>
    (member.person !== null && member.person === visit.actor.person) ||
    (visit.actor.is('host-admin') && visit.actor.for(member.organisation))
  return (
    <Table
      caption={t('已邀请', 'Invited')}
      columns={[
        { key: 'name', head: t('姓名或单位', 'Name') },
        { key: 'part', head: t('身份', 'Part') },
        { key: 'unit', head: t('所在单位', 'Organisation') },
        { key: 'state', head: t('确认情况', 'Consent') },
        { key: 'do', head: t('办理', 'Act') },
      ]}
      rows={opened.members.map((member) => ({
        id: member.id,
        cells: {
          name: member.name,
          part: partText(visit, member.part),
          unit: member.organisation_name ?? '—',
          state: (
            <>
              {member.consents === null ? <Tag tone="wait">{t('待确认', 'waiting')}</Tag> : null}
              {member.consents === true ? <Tag tone="good">{t('已确认', 'agreed')}</Tag> : null}
              {member.consents === false ? <Tag tone="late">{t('不参加', 'refused')}</Tag> : null}{' '}
              {member.answered_at ? instantText(member.answered_at, lang) : ''}
            </>
          ),
          do:
            mine(member) || opened.lead ? (
              <Form visit={visit}>
                <Hidden name="member" value={member.id} />
                {mine(member) ? (
                  <div class="govuk-button-group">
                    <Button name="_do" value="agree">
                      {t('同意参加', 'Agree')}
                    </Button>
                    <Button tone="secondary" name="_do" value="refuse">
                      {t('不参加', 'Refuse')}
                    </Button>
                  </div>
                ) : null}
                {opened.lead ? (
                  <Button tone="secondary" name="_do" value="remove">
                    {t('移除', 'Remove')}
                    <span class="govuk-visually-hidden"> {member.name}</span>
                  </Button>
                ) : null}
              </Form>
            ) : (
              '—'
            ),
        },
      }))}
      empty={t(
        '还没有邀请任何人。邀请后，对方的确认情况会显示在这里。',
        'Nobody is invited yet. Whoever is, and what they answer, appears here.',
      )}
    />
  )
}
