import './refusals.ts'

export { askFigure } from './ask-figure.ts'
export { readCharter } from './charter.ts'
export { type Dimension, dimensions, type Figure, type Measure, measures, tableOf } from './figure.ts'
export { type Behind, type Counted, clauseMeasures, type MeasureCode, notCounted } from './measure.ts'
export { listFigures, readFigure } from './read-figure.ts'
export { readMeasures } from './read-measures.ts'
