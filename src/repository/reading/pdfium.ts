import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/**
 * The few calls into PDFium that reading needs, as plain functions. It runs as WebAssembly: a hostile file can spoil
 * that memory and nothing else. `text` asks twice, as the library wants: once for the size, once for the bytes.
 */
export type Pdfium = {
  readonly raw: WrappedPdfiumModule
  /** Runs `use` with an open document, closes it whatever happens; the error is PDFium's number (3 broken, 4 password). */
  withDocument<T>(bytes: Buffer, use: (document: number) => T, failed: (error: number) => T): T
  text(ask: (buffer: number, bytes: number) => number, unit?: 'bytes' | 'letters'): string
  copy(ask: (buffer: number, bytes: number, needed: number) => boolean): Buffer
}

let loaded: Promise<Pdfium> | null = null
export function pdfium(): Promise<Pdfium> {
  loaded ??= load()
  return loaded
}
/** After a trap the WebAssembly memory cannot be trusted: the next document gets a new one. */
export const forgetPdfium = (): void => {
  loaded = null
}

async function load(): Promise<Pdfium> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  const raw = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer,
  })
  raw.PDFiumExt_Init()
  const { malloc, free } = raw.pdfium.wasmExports
  const memory = () => (raw.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
  const held = <T>(bytes: number, use: (pointer: number) => T): T => {
    const pointer = malloc(bytes)
    try {
      return use(pointer)
    } finally {
      free(pointer)
    }
  }
  const slice = (pointer: number, bytes: number) => Buffer.from(memory().slice(pointer, pointer + bytes))

  return {
    raw,
    withDocument: (bytes, use, failed) =>
      held(bytes.length, (pointer) => {
        memory().set(bytes, pointer)
        const document = raw.FPDF_LoadMemDocument(pointer, bytes.length, '')
        if (!document) return failed(raw.FPDF_GetLastError())
        try {
          return use(document)
        } finally {
          raw.FPDF_CloseDocument(document)
        }
      }),
    text(ask, unit = 'bytes') {
      const size = ask(0, 0) * (unit === 'letters' ? 2 : 1)
      if (size <= 0 || size > 64 * 1024 * 1024) return ''
      return held(size + 2, (pointer) => {
        const written = ask(pointer, unit === 'letters' ? size / 2 : size) * (unit === 'letters' ? 2 : 1)
        return new TextDecoder('utf-16le').decode(slice(pointer, Math.min(written, size))).replace(/\0+$/, '')
      })
    },
    copy: (ask) =>
      held(8, (needed) => {
        ask(0, 0, needed)
        const size = slice(needed, 4).readUInt32LE()
        if (size === 0 || size > 64 * 1024 * 1024) return Buffer.alloc(0)
        return held(size, (pointer) => (ask(pointer, size, needed) ? slice(pointer, size) : Buffer.alloc(0)))
      }),
  }
}
