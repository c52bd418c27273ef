export const climb = () => import('fastify')
