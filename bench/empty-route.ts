import Fastify from 'fastify'

/** What the machine and the framework give at most: a route that does nothing. Prints its address. */
const server = Fastify()
server.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send('<!doctype html><p>да</p>'))
console.log(await server.listen({ host: '127.0.0.1', port: 0 }))
