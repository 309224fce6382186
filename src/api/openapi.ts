import type { RouteEntry, Routes } from '#platform/http'
import { printDossier } from '../procedure/index.ts'
import { keepFile } from '../repository/index.ts'

type Schema = {
  readonly type?: string
  readonly properties?: Record<string, unknown>
  readonly required?: readonly string[]
}

/** The whole API as OpenAPI 3.1, made from the acts and readings themselves: what is not in the table does not exist. */
export function openApi(tables: readonly Routes[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const table of tables)
    for (const entry of table.entries) {
      const path = `/api${table.prefix}${entry.path}`.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [entry.method.toLowerCase()]: operation(entry, path) }
    }
  Object.assign(paths, bytePaths())
  return {
    openapi: '3.1.0',
    info: {
      title: '筑科平台 Zhuke API',
      version,
      description:
        'Every act and every reading of the platform. Send `Authorization: Bearer zk_…`; send `Idempotency-Key` (a UUID) with every act, and a retry is harmless. 所有办理与查阅均可通过接口完成。',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, {}],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['code', 'says'],
          properties: {
            code: { type: 'string', description: 'stable code, such as procedure.cut_off_passed' },
            says: { type: 'string' },
            problems: {
              type: 'array',
              items: { type: 'object', properties: { field: { type: 'string' }, says: { type: 'string' } } },
            },
          },
        },
      },
    },
  }
}

const refusal = {
  description: 'refused, with a stable code 未办理及原因',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

function operation({ method, does }: RouteEntry, path: string): Record<string, unknown> {
  const schema = JSON.parse(JSON.stringify(does.input)) as Schema
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  const rest = Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = (schema.required ?? []).filter((name) => !inPath.includes(name))
  const parameters: unknown[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: schema.properties?.[name] ?? { type: 'string' },
  }))
  if (method === 'GET')
    parameters.push(
      ...rest.map(([name, part]) => ({ name, in: 'query', required: required.includes(name), schema: part })),
    )
  else
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', format: 'uuid' },
    })
  return {
    operationId: does.name,
    summary: `${does.title.zh} · ${does.title.en}`,
    tags: [does.name.split('.')[0]],
    parameters,
    ...(method === 'GET' || rest.length === 0
      ? {}
      : {
          requestBody: {
            required: required.length > 0,
            content: {
              'application/json': { schema: { type: 'object', properties: Object.fromEntries(rest), required } },
            },
          },
        }),
    responses: {
      200: { description: 'done 已办理', content: { 'application/json': { schema: {} } } },
      default: refusal,
    },
  }
}

/** The few addresses that carry bytes (files.ts): an upload, a download and the printable dossier. */
function bytePaths(): Record<string, Record<string, unknown>> {
  const id = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })
  const bytes = (type: string) => ({ description: 'the bytes 文件内容', content: { [type]: {} } })
  return {
    '/api/files': {
      post: {
        operationId: keepFile.name,
        summary: `${keepFile.title.zh} · ${keepFile.title.en}`,
        tags: ['repository'],
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['file'],
                properties: { file: { type: 'string', format: 'binary' } },
              },
            },
          },
        },
        responses: {
          200: { description: 'kept 已保存', content: { 'application/json': { schema: {} } } },
          default: refusal,
        },
      },
    },
    '/api/files/{file}': {
      get: {
        operationId: 'repository.download-file',
        summary: '下载文件 · Download a file',
        tags: ['repository'],
        parameters: [id('file')],
        responses: { 200: bytes('application/octet-stream'), default: refusal },
      },
    },
    '/api/dossiers/{dossier}/print': {
      get: {
        operationId: printDossier.name,
        summary: `${printDossier.title.zh} · ${printDossier.title.en}`,
        tags: ['procedure'],
        parameters: [id('dossier')],
        responses: { 200: bytes('application/pdf'), default: refusal },
      },
    },
  }
}
