import type { Text } from '#platform/text'
import { conditionFaults } from './check-conditions.ts'
import { couponFaults, entitledFaults, namedFaults, ownerFaults } from './check-parts.ts'
import { type Contradiction, fault } from './fault.ts'
import { isEnd, outcomesOf, type Programme, type Stage } from './programme.ts'
import { type Question, questionKinds } from './question.ts'

/** Every contradiction of a definition, so that its editor corrects them in one go; empty when it may be published. */
export function contradictions(programme: Programme, knownParameters: ReadonlySet<string>): Contradiction[] {
  return [
    ...textFaults(programme, ''),
    ...formFaults(programme),
    ...ruleFaults(programme),
    ...limitFaults(programme),
    ...stageFaults(programme),
    ...namedFaults(programme),
    ...ownerFaults(programme),
    ...entitledFaults(programme),
    ...couponFaults(programme),
    ...parameterFaults(programme, knownParameters),
  ]
}

/** Wherever one language stands, the other must stand too. */
function textFaults(value: unknown, at: string): Contradiction[] {
  if (Array.isArray(value))
    return value.flatMap((part, index) =>
      textFaults(
        part,
        `${at}[${(part as { code?: string; key?: string })?.code ?? (part as { key?: string })?.key ?? index}]`,
      ),
    )
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if ('zh' in value || 'en' in value) {
    const { zh, en } = value as Partial<Text>
    return zh?.trim() && en?.trim() ? [] : [fault(at, '中文和英文都要填写', 'Both Chinese and English are needed')]
  }
  return entries.flatMap(([key, part]) => textFaults(part, at ? `${at}.${key}` : key))
}

function formFaults(programme: Programme): Contradiction[] {
  const found: Contradiction[] = []
  const seen = new Set<string>()
  for (const section of programme.form) {
    for (const question of section.questions) {
      const at = `form.${section.code}.${question.code}`
      if (seen.has(question.code))
        found.push(fault(at, `问题代码 ${question.code} 重复`, `The question code ${question.code} is used twice`))
      seen.add(question.code)
      found.push(...questionFaults(question, at))
      if (question.when) found.push(...conditionFaults(programme, question.when, `${at}.when`))
      if (question.calculate) found.push(...conditionFaults(programme, question.calculate, `${at}.calculate`, false))
    }
    if (section.when) found.push(...conditionFaults(programme, section.when, `form.${section.code}.when`))
  }
  for (const code of [programme.titleFrom, programme.moneyFrom, programme.endsFrom, ...programme.publicly])
    if (code && !seen.has(code))
      found.push(fault('form', `没有代码为 ${code} 的问题`, `There is no question with the code ${code}`))
  return found
}

function questionFaults(question: Question, at: string): Contradiction[] {
  const found: Contradiction[] = []
  if (!questionKinds.includes(question.kind))
    found.push(fault(at, `不认识的题型 ${question.kind}`, `Unknown kind of question ${question.kind}`))
  if (/^choices?$/.test(question.kind) && !question.options?.length && !question.table)
    found.push(fault(at, '选择题没有选项', 'A choice without options'))
  if (/^(group|people)$/.test(question.kind) && !question.of?.length)
    found.push(fault(at, '重复组里没有问题', 'A repeated group without questions'))
  if (question.vouchers && !['kind', 'number'].every((code) => question.of?.some((part) => part.code === code)))
    found.push(fault(at, '凭证表缺少种类或号码', 'A group of vouchers needs kind and number'))
  if (question.kind === 'budget' && (!question.lines?.length || !question.sources?.length))
    found.push(fault(at, '预算表缺少科目或来源', 'A budget without lines or sources'))
  if (question.kind === 'calculated' && !question.calculate)
    found.push(fault(at, '计算项没有公式', 'A calculated field without its formula'))
  if (question.min !== undefined && question.max !== undefined && question.min > question.max)
    found.push(fault(at, '下限大于上限', 'The lower limit is above the upper one'))
  return found
}

function ruleFaults(programme: Programme): Contradiction[] {
  const codes = programme.rules.map((rule) => rule.code)
  return programme.rules.flatMap((rule, index) => [
    ...(codes.indexOf(rule.code) === index
      ? []
      : [fault(`rules.${rule.code}`, '规则代码重复', 'The rule code is used twice')]),
    ...(rule.effect === 'person' ? [] : conditionFaults(programme, rule.holds, `rules.${rule.code}.holds`)),
    ...(rule.when ? conditionFaults(programme, rule.when, `rules.${rule.code}.when`) : []),
  ])
}

function limitFaults({ limits = [], ...programme }: Programme): Contradiction[] {
  const codes = limits.map((limit) => limit.code)
  return limits.flatMap((limit, index) => {
    const at = `limits.${limit.code}`
    return [
      ...(codes.indexOf(limit.code) === index ? [] : [fault(at, '限项代码重复', 'The limit code is used twice')]),
      ...(limit.as.length === 0 || limit.counting.length === 0
        ? [fault(at, '限项没有说明计入哪些项目', 'The limit does not say what counts')]
        : []),
      ...(programme.parameters.includes(limit.most)
        ? []
        : [
            fault(
              `${at}.most`,
              `限项数 ${limit.most} 没有列入本计划的政策参数`,
              `The number ${limit.most} is not among the parameters of this programme`,
            ),
          ]),
      ...(limit.when ? conditionFaults(programme as Programme, limit.when, `${at}.when`) : []),
    ]
  })
}

function stageFaults(programme: Programme): Contradiction[] {
  const found: Contradiction[] = []
  const keys = new Set(programme.stages.map((stage) => stage.key))
  const ends = new Set(programme.ends.map((end) => `end.${end.code}`))
  if (keys.size !== programme.stages.length) found.push(fault('stages', '阶段代码重复', 'A stage key is used twice'))
  if (programme.stages[0]?.kind !== (programme.entitled ? 'confirm' : 'draft'))
    found.push(
      programme.entitled
        ? fault(
            'stages',
            '免申即享的第一个阶段必须是确认',
            'Where the bureau draws up the list, the first stage is a confirmation',
          )
        : fault('stages', '第一个阶段必须是填写', 'The first stage must be the draft'),
    )
  for (const stage of programme.stages) {
    for (const [outcome, target] of Object.entries(stage.next)) {
      if (!outcomesOf[stage.kind]?.includes(outcome))
        found.push(
          fault(
            `stages.${stage.key}.next.${outcome}`,
            `这类阶段没有“${outcome}”这一结果`,
            `A stage of this kind cannot come to "${outcome}"`,
          ),
        )
      if (!(isEnd(target) ? ends : keys).has(target))
        found.push(
          fault(
            `stages.${stage.key}.next.${outcome}`,
            `下一步 ${target} 不存在`,
            `The next step ${target} does not exist`,
          ),
        )
    }
    if (stage.kind !== 'run' && Object.keys(stage.next).length === 0)
      found.push(fault(`stages.${stage.key}`, '这一阶段没有出口', 'This stage has no way out'))
    found.push(...shapeFaults(stage))
  }
  return [...found, ...unreachable(programme)]
}

function shapeFaults(stage: Stage): Contradiction[] {
  const at = `stages.${stage.key}`
  if (stage.kind === 'review') {
    const sum = (stage.review?.rubric ?? []).reduce((total, criterion) => total + criterion.weight, 0)
    const weighed = (stage.review?.rubric ?? []).find((criterion) => criterion.vote && criterion.weight !== 0)
    if (weighed) return [fault(`${at}.review.rubric.${weighed.code}`, '表决项不计权重', 'A vote carries no weight')]
    return sum === 100
      ? []
      : [
          fault(
            `${at}.review.rubric`,
            `评审指标权重合计为 ${sum}，应为 100`,
            `The weights of the rubric add up to ${sum}, not to 100`,
          ),
        ]
  }
  if (stage.kind === 'approve' && !stage.chain?.length)
    return [fault(`${at}.chain`, '审批链没有环节', 'The approval chain has no steps')]
  if (stage.kind === 'agree' && !stage.seals?.length)
    return [fault(`${at}.seals`, '签章顺序没有设定', 'The order of seals is not set')]
  if (stage.kind === 'notice' && !stage.publicity)
    return [fault(`${at}.publicity`, '公示没有设定期限', 'The public notice has no period')]
  if (stage.of === 'owner' && stage.by !== 'host-admin')
    return [fault(`${at}.by`, '需求方由其单位管理员办理', 'The owner acts by its administrator')]
  return []
}

function unreachable(programme: Programme): Contradiction[] {
  const reached = new Set<string>()
  const walk = (key: string): void => {
    if (reached.has(key)) return
    reached.add(key)
    for (const target of Object.values(programme.stages.find((stage) => stage.key === key)?.next ?? {})) walk(target)
  }
  if (programme.stages[0]) walk(programme.stages[0].key)
  const places = [...programme.stages.map((stage) => stage.key), ...programme.ends.map((end) => `end.${end.code}`)]
  return places
    .filter((key) => !reached.has(key))
    .map((key) => fault(`stages.${key}`, `没有任何路径能走到 ${key}`, `No path leads to ${key}`))
}

function parameterFaults(programme: Programme, known: ReadonlySet<string>): Contradiction[] {
  const used = [
    ...programme.parameters,
    ...programme.stages.flatMap((stage) => [
      stage.within,
      stage.publicity?.days,
      ...(stage.publicity?.kinds ?? []).map((kind) => kind.within),
      stage.review?.seats,
      stage.review?.quorum,
      stage.review?.dropFrom,
    ]),
    programme.funding?.maxFen,
    programme.coupon?.valid,
  ].filter((key): key is string => key !== undefined)
  const shares = Object.values(programme.funding?.shares ?? {})
  const instalments = programme.funding?.instalments ?? []
  const sum = (list: readonly number[]) => list.reduce((total, part) => total + part, 0)
  return [
    ...[...new Set(used)]
      .filter((key) => !known.has(key))
      .map((key) => fault('parameters', `政策参数 ${key} 不存在`, `The parameter ${key} does not exist`)),
    ...(instalments.length && sum(instalments) !== 100
      ? [fault('funding.instalments', '各期拨付比例合计应为 100%', 'The instalments must add up to 100 %')]
      : []),
    ...(shares.length && sum(shares) !== 100
      ? [fault('funding.shares', '各来源比例合计应为 100%', 'The shares of the sources must add up to 100 %')]
      : []),
  ]
}
