import { routes } from '#platform/http'
import { appointDeputy, endDeputy } from './acts/appoint-deputy.ts'
import { readMessage } from './acts/read-message.ts'
import { saveLetterText } from './acts/save-letter-text.ts'
import { listDeputies, listLetters, listOutbox, myMessages, myTasks } from './readings.ts'

export const deskRoutes = routes('/desk', {
  'GET /tasks': myTasks,
  'GET /messages': myMessages,
  'POST /messages/read': readMessage,
  'GET /deputies': listDeputies,
  'POST /deputies': appointDeputy,
  'DELETE /deputies/:id': endDeputy,
  'GET /letters': listLetters,
  'PUT /letters/:code': saveLetterText,
  'GET /outbox': listOutbox,
})
