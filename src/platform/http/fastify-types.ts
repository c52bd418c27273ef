import type { Permission } from './permission.ts'
import type { UploadLimit } from './routes.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    may?: Permission
    /** Media types of bytes that a route for programs takes. */
    takes?: readonly string[]
    /** Media types of its answer, where that is a file. */
    gives?: readonly string[]
    /** How large a file may be that comes with a form; unset: none may. */
    uploads?: UploadLimit
  }
}
