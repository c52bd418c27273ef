import type { FastifyRequest } from 'fastify'

const FORM_MS = 30_000
/** Twenty megabytes over a line of half a megabit a second. The server itself waits no longer for anything. */
export const FILE_MS = 330_000

const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>()

/** Whoever sends something has half a minute for it: a sending that drips keeps a connection and its memory busy. */
export function hurry(request: FastifyRequest, milliseconds = FORM_MS): void {
  const { raw, method } = request
  if (method === 'GET' || method === 'HEAD') return
  const timer = setTimeout(() => {
    if (!raw.complete) raw.destroy()
  }, milliseconds).unref()
  timers.set(request, timer)
  raw.once('close', () => clearTimeout(timer))
}

/** Who may send a file may take minutes. */
export const takeYourTime = (request: FastifyRequest): void => clearTimeout(timers.get(request))
