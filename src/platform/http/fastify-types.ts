import type { Permission } from './permission.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    may?: Permission
    /** Media types of bytes that a route for programs takes. */
    takes?: readonly string[]
    /** Media types of its answer, where that is a file. */
    gives?: readonly string[]
    /** Programs may send a key of their own with it, so that it is done once. */
    takesKey?: boolean
  }

  interface FastifyRequest {
    /** Why the files of a form are not kept: only its fields are read then, and this fault is thrown. */
    whyNoFiles?: unknown
  }
}
