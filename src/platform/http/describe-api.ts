import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import './fastify-types.ts'

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('the number of this answer; it stands in the log'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('the place in what was sent: answers.overall'),
          why: z.string().describe('in Russian where people answered and may be shown it'),
        }),
      )
      .optional(),
    instead: z.string().optional().describe('with 410: the address of what stands in its place'),
    words: z.string().optional().describe('with 410: where to turn, in Russian'),
  })
  .describe('problem')

const TOKEN = {
  type: 'http',
  scheme: 'bearer',
  description: 'A token made by an administrator; it names its body.',
} as const

/** What the OpenAPI document says beside what the routes themselves say. */
export const describedApi = (publicUrl: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Otklik',
      version: '1',
      description: 'The register of touchpoints, feedback and what came of it.',
    },
    servers: [{ url: publicUrl }],
    components: { securitySchemes: { token: TOKEN } },
  },
  transform: (document) => {
    const { takes, gives } = document.route.config ?? {}
    if (!takes && !gives) return jsonSchemaTransform(document)
    const { body, ...rest } = document.schema as FastifySchema & { body?: JsonContent }
    const json = body?.content['application/json'].schema
    const { schema, url } = jsonSchemaTransform({ ...document, schema: json ? { ...rest, body: json } : rest })
    return { schema: { ...schema, ...taking(takes, schema.body), ...giving(gives, schema.response) }, url }
  },
})

/** How a schema of JSON stands beside bytes. */
interface JsonContent {
  content: { 'application/json': { schema: unknown } }
}

const FILE = { schema: { type: 'string', format: 'binary' } }

const filesOf = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, FILE]))

const taking = (types: readonly string[] | undefined, json: unknown) =>
  types && { body: { content: { ...filesOf(types), ...(json ? { 'application/json': { schema: json } } : {}) } } }

const giving = (types: readonly string[] | undefined, others: unknown) =>
  types && { response: { 200: { description: 'the file', content: filesOf(types) }, ...(others as object) } }
