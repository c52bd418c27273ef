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
    if (!document.schema) return jsonSchemaTransform(document)
    const { takes, gives, takesKey } = document.route.config ?? {}
    const { body, ...rest } = document.schema as FastifySchema & { body?: unknown }
    const json = takes ? (body as JsonContent | undefined)?.content['application/json'].schema : body
    const { schema, url } = jsonSchemaTransform({ ...document, schema: json ? { ...rest, body: json } : rest })
    const more = { ...taking(takes, schema.body), ...giving(gives, schema.response), ...(takesKey ? KEYED : {}) }
    return { schema: { ...schema, ...more }, url }
  },
})

const KEYED = {
  headers: {
    type: 'object',
    properties: {
      'Idempotency-Key': {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description:
          'Made by the client: the same content sent again under it within a day is not acted on again and gets the same ' +
          'answer, with the header Idempotency-Replayed: true. Other content under the same key is refused.',
      },
    },
  },
}

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
