import type { Permission } from './permission.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    may?: Permission
  }
}
