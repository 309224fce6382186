import { dossierOverlaps, dossierTies, dossierTimeline, ownChecks } from '../../procedure/index.ts'
import { opinionsOf } from '../../review/index.ts'
import { page } from '../page.ts'
import { AttachmentsTab } from './attachments-tab.tsx'
import { ChecksTab } from './checks-tab.tsx'
import { FormTab } from './form-tab.tsx'
import { dossierView, type Tab, tabs } from './frame.tsx'
import { MoneyTab } from './money-tab.tsx'
import { openDossier } from './open.ts'
import { OverlapsTab } from './overlaps-tab.tsx'
import { ReviewTab } from './review-tab.tsx'
import { TimelineTab } from './timeline-tab.tsx'

/** The page of one dossier, the same for everybody who may see it; only the acts at its foot differ. */
export const dossierPage = page('/dossiers/:dossier', {
  async view(visit) {
    const opened = await openDossier(visit)
    const asked = visit.query.tab as Tab
    const tab = tabs.includes(asked) ? asked : 'form'
    const props = { visit, opened }
    switch (tab) {
      case 'form':
        return dossierView(visit, opened, tab, <FormTab {...props} />)
      case 'attachments':
        return dossierView(visit, opened, tab, <AttachmentsTab {...props} />)
      case 'checks':
        return dossierView(visit, opened, tab, <ChecksTab {...props} />)
      case 'review':
        return dossierView(
          visit,
          opened,
          tab,
          <ReviewTab {...props} opinions={await visit.ask(opinionsOf, { dossier: opened.dossier.id })} />,
        )
      case 'money':
        return dossierView(visit, opened, tab, <MoneyTab {...props} />)
      case 'overlaps':
        return dossierView(
          visit,
          opened,
          tab,
          <OverlapsTab
            {...props}
            found={await visit.ask(dossierOverlaps, { dossier: opened.dossier.id })}
            ties={await visit.ask(dossierTies, { dossier: opened.dossier.id })}
            checks={(await visit.ask(ownChecks, { dossier: opened.dossier.id })).checks}
          />,
        )
      case 'timeline': {
        const before = Number(visit.query.after) || undefined
        const entries = await visit.ask(dossierTimeline, { dossier: opened.dossier.id, before })
        return dossierView(visit, opened, tab, <TimelineTab {...props} entries={entries} />)
      }
    }
  },
})
