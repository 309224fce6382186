import type { PracticeStep } from '../town/index.ts'
import type { Saying } from './tongue.ts'

const steps: Readonly<Record<PracticeStep['step'], readonly [zh: string, en: string]>> = {
  opened: ['批次已建立，开始申报', 'The round is open; filing begins'],
  filed: ['已申报', 'filed'],
  screening: ['已审查或要求补正', 'screened or asked for a supplement'],
  screened: ['通过形式审查', 'passed screening'],
  convened: ['评审组已组成', 'A panel is convened'],
  scored: ['已评分', 'scored'],
  concluded: ['评审入围', 'shortlisted by the panel'],
  visited: ['考察环节已办', 'through the visit'],
  proposed: ['列入拟立项', 'proposed for approval'],
  signed: ['审批签署', 'signatures of the chain'],
  decided: ['已决定立项', 'approved'],
  noticed: ['公示中', 'under public notice'],
  agreeing: ['公示办结，签订任务书', 'The notice is closed; agreements are sent'],
  submitted: ['任务书提交', 'agreements handed in'],
  sealed: ['任务书签章完成', 'agreements sealed'],
}

/** One line for each thing that is finished; what is told dossier by dossier is said at every tenth and at the end. */
export function practiceSaid(says: Saying): (step: PracticeStep) => string | null {
  return ({ step, done, of }) => {
    if (step === 'submitted') return null
    if (step === 'sealed' && done % 10 !== 0 && done !== of) return null
    const [zh, en] = steps[step]
    const bare = ['opened', 'convened', 'agreeing'].includes(step)
    return bare ? says(`${zh}。`, `${en}.`) : says(`${zh} ${done} / ${of}。`, `${done} / ${of} ${en}.`)
  }
}
