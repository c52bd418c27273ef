const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
const STATES = /^(08|57P0|53|3D000|25006)/
const WORDS =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout|not currently accepting connections/

/** Whether the database cannot be asked now (down, full, moved, or its standby answers): it will be back, so people are told to repeat. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown)
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: string }
  return NETWORK.has(code) || STATES.test(code) || WORDS.test(error.message)
}

/** Whether just this connection has gone, as after a restart of the server while it lay idle: another one may do. */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return ['ECONNRESET', 'EPIPE', '57P01'].includes(code) || /Connection terminated|not queryable/.test(message)
}
