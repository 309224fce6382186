export { readCharter } from './charter.ts'
