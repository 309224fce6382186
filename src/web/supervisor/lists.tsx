import { listClues, listLate } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Heading, Pager } from '../parts/index.ts'
import { Clues, LateTasks } from './supervisor.tsx'
import { SupervisorTabs } from './tabs.tsx'

export const cluesPage = page('/supervisor/clues', {
  async view(visit) {
    const { after } = visit.query
    const { clues, next } = await visit.ask(listClues, after ? { after } : {})
    return {
      title: visit.t('线索', 'Clues'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{visit.t('线索', 'Clues')}</Heading>
          <SupervisorTabs visit={visit} current="clues" />
          <Clues visit={visit} clues={clues} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

export const latePage = page('/supervisor/late', {
  async view(visit) {
    const { after } = visit.query
    const { late, next } = await visit.ask(listLate, after ? { after } : {})
    return {
      title: visit.t('超期', 'Late'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{visit.t('超期事项', 'What is late')}</Heading>
          <SupervisorTabs visit={visit} current="late" />
          <LateTasks visit={visit} late={late} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})
