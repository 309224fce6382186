import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { serve } from '#platform/workshop'

export type PrintJobs = { typeset(input: { doc: string; at: number }): Buffer }

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc')))
const face = (name: string) => readFileSync(join(fonts, name, `NotoSansSC_${name}.ttf`))
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [face('400Regular'), face('700Bold')] }] })
const layout = readFileSync(new URL('./layout.typ', import.meta.url), 'utf8')

const jobs: PrintJobs = {
  typeset({ doc, at }) {
    const compiled = compiler.compile({ mainFileContent: layout, inputs: { doc } })
    const { result } = compiled
    if (!result) throw new Error(`the layout failed: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
    const pdf = compiler.pdf(result, { creationTimestamp: Math.floor(at / 1000) })
    // What was set stays cached for a while; a long-lived worker must not grow with every document.
    compiler.evictCache(2)
    return pdf
  },
}

serve(jobs)
