import { routes } from '#platform/http'
import { askFigure } from './ask-figure.ts'
import { readCharter } from './charter.ts'
import { listFigures, readFigure } from './read-figure.ts'
import { readMeasures } from './read-measures.ts'

export const insightRoutes = routes('', {
  'GET /charter': readCharter,
  'GET /figures': listFigures,
  'GET /figures/:figure': readFigure,
  'POST /figures': askFigure,
  'GET /measures': readMeasures,
})
