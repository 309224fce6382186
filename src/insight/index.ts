import './refusals.ts'

export { askFigure } from './ask-figure.ts'
export { readCharter } from './charter.ts'
export { type Dimension, dimensions, type Figure, type Measure, measures, tableOf } from './figure.ts'
export { listFigures, readFigure } from './read-figure.ts'
