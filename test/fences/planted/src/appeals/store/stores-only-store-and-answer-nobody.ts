import type { FastifyReply } from 'fastify'

export const climb = (reply: FastifyReply) => reply
