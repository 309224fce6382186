import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Button, Details, Form, Inset, Link, Table, TextArea } from '../parts/index.ts'
import { DifferenceTable } from './difference-table.tsx'
import type { Checked } from './part.ts'

/** All that keeps the draft from being published, all that it changes, and the act itself. */
export function PublishPart({
  visit,
  code,
  checked,
}: {
  readonly visit: Visit
  readonly code: string
  readonly checked: Checked
}): VNode {
  const { t, lang } = visit
  const { contradictions, differences, draft } = checked
  return (
    <>
      {contradictions.length > 0 ? (
        <Table
          caption={t(
            `有 ${contradictions.length} 处矛盾，改正后才能发布`,
            `${contradictions.length} contradictions keep it from being published`,
          )}
          columns={[
            { key: 'at', head: t('位置', 'Where') },
            { key: 'says', head: t('问题', 'What is wrong') },
          ]}
          rows={contradictions.map(({ at, says }, index) => ({
            id: String(index),
            cells: {
              at: (
                <span id={at}>
                  <Link visit={visit} href={`/officer/programmes/${code}/edit?part=${placeOf(at)}`}>
                    {at || code}
                  </Link>
                </span>
              ),
              says: says[lang],
            },
          }))}
          empty=""
        />
      ) : (
        <Inset tone="good">{t('没有矛盾，可以发布。', 'Nothing contradicts itself: it can be published.')}</Inset>
      )}
      <DifferenceTable visit={visit} differences={differences} />
      <p class="govuk-body">
        {t('文书措辞在“文书模板”里修改：', 'The wording of letters is changed under: ')}
        <Link visit={visit} href="/admin/letters">
          {t('文书模板', 'Letters')}
        </Link>
      </p>
      {draft && visit.actor.is('officer') ? (
        <>
          <Form visit={visit} action={`/officer/programmes/${code}/edit?part=publish`}>
            <TextArea
              visit={visit}
              name="note"
              label={t('改了什么、为什么', 'What changed and why')}
              optional
              rows={2}
              max={400}
            />
            {contradictions.length === 0 ? (
              <Button name="_do" value="publish">
                {t('发布新版本', 'Publish the new version')}
              </Button>
            ) : null}
          </Form>
          <Details summary={t('放弃草稿', 'Give the draft up')}>
            <Form visit={visit} action={`/officer/programmes/${code}/edit?part=publish`}>
              <Button tone="warning" name="_do" value="drop">
                {t('放弃草稿', 'Give the draft up')}
              </Button>
            </Form>
          </Details>
        </>
      ) : null}
    </>
  )
}

/** The part of the editor where a contradiction is corrected. */
function placeOf(at: string): string {
  if (at.startsWith('form')) {
    const section = /^form[.[]([^.\]]+)/.exec(at)?.[1]
    return section ? `questions&section=${section}` : 'questions'
  }
  if (at.startsWith('rules') || at.startsWith('parameters')) return 'conditions'
  if (at.includes('rubric')) return 'rubric'
  if (at.startsWith('stages') && !at.includes('.next')) return 'stages'
  return /^(name|noun|summary|basis|numbering|pledge)/.test(at) ? 'basics' : 'whole'
}
