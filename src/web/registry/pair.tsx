import { isId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { findDuplicates, mergeOrganisations, mergePeople, tellApart } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Card, Form, Heading, Inset, RadioField, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { inRow } from './in-row.ts'
import { NewId } from './new-id.tsx'
import { type Side, sideOf } from './side.ts'
import { SideBySide } from './side-by-side.tsx'

/** Two records beside each other, and the two verdicts: they are one, or they are not. */
export const pairPage = page('/registry/duplicates/:kind/:one/:other', {
  async view(visit) {
    const { t } = visit
    const { kind, one, other } = pairIn(visit)
    const pairs = await visit.ask(findDuplicates, { kind })
    const found = pairs.find((pair) => pair.one === one && pair.other === other)
    const sides = [await sideOf(visit, kind, one), await sideOf(visit, kind, other)] as const
    return {
      title: t('比较两条记录', 'Compare two records'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: `/registry/duplicates?kind=${kind}`, label: t('疑似重复', 'Possible duplicates') }]}
          />
          <Heading caption={t('比较两条记录', 'Compare two records')}>
            {sides[0].name === sides[1].name ? sides[0].name : `${sides[0].name} / ${sides[1].name}`}
          </Heading>
          {found ? <Inset>{t(`依据：${found.says.join('、')}`, `Evidence: ${found.says.join(', ')}`)}</Inset> : null}
          <SideBySide visit={visit} sides={sides} />
          <Apart visit={visit} />
          <Merging visit={visit} sides={sides} evidence={found?.says ?? []} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const { kind, one, other } = pairIn(visit)
    if (textOf(typed, '_do') === 'apart') {
      const told = { kind, one, other, reason: textOf(typed, 'reason-apart') }
      await inRow('apart', visit.perform(tellApart, told, keyOf(typed)))
      return go(`/registry/duplicates?kind=${kind}`, visit.t('已认定不是同一个', 'Found to be different'))
    }
    const kept = textOf(typed, 'kept')
    const evidence = textOf(typed, 'evidence')
    const merged = {
      merge: textOf(typed, 'merge'),
      kept,
      gone: kept === one ? other : one,
      reason: textOf(typed, 'reason'),
      ...(evidence ? { evidence: evidence.split('\n') } : {}),
    }
    await visit.perform(kind === 'person' ? mergePeople : mergeOrganisations, merged, keyOf(typed))
    return go('/registry/merges', visit.t('已合并，可以撤销', 'Merged; it can be undone'))
  },
})

function pairIn({ params: { kind, one, other } }: Visit) {
  if ((kind === 'person' || kind === 'organisation') && isId(one) && isId(other)) return { kind, one, other } as const
  return refuse('platform.not_found', { what: { zh: '这一对记录', en: 'such pair' } })
}

const Apart = ({ visit }: { readonly visit: Visit }) => (
  <Card title={visit.t('不是同一个', 'They are different')}>
    <Form visit={visit}>
      <TextField visit={visit} name="reason-apart" label={visit.t('理由', 'Reason')} max={500} />
      <Button tone="secondary" name="_do" value="apart">
        {visit.t('认定不是同一个', 'Find them different')}
      </Button>
    </Form>
  </Card>
)

type MergingProps = {
  readonly visit: Visit
  readonly sides: readonly [Side, Side]
  readonly evidence: readonly string[]
}
const Merging = ({ visit, sides, evidence }: MergingProps) => (
  <Card title={visit.t('是同一个，合并', 'They are one: merge')}>
    <Form visit={visit}>
      <NewId visit={visit} name="merge" />
      <input type="hidden" name="evidence" value={evidence.join('\n')} />
      <RadioField
        visit={visit}
        name="kept"
        label={visit.t('保留哪一条', 'Which record is kept')}
        hint={visit.t(
          '另一条指向它，两条下的任职、办件和记录都跟过来；合并可以撤销',
          'The other points to it, and whatever stands under either follows. A merge can be undone',
        )}
        options={sides.map((side, at) => ({
          value: side.id,
          label: `${at === 0 ? visit.t('左', 'Left') : visit.t('右', 'Right')}：${side.name}`,
          hint: side.number,
        }))}
      />
      <TextField visit={visit} name="reason" label={visit.t('合并的理由', 'Reason for the merge')} max={500} />
      <Button name="_do" value="merge">
        {visit.t('合并', 'Merge')}
      </Button>
    </Form>
  </Card>
)
