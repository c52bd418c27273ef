const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
const STATES = /^(08|57P0|53|3D000|25006)/
const WORDS =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout|not currently accepting connections/

/** Whether the database cannot be asked now (down, full, moved, being brought to a newer version, or its standby answers): it will be back, so people are told to repeat. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown)
  if (!(error instanceof Error)) return false
  if (isPlanOutdated(error)) return true
  const { code = '' } = error as { code?: string }
  return NETWORK.has(code) || STATES.test(code) || WORDS.test(error.message)
}

/**
 * Whether a statement that the connection keeps was planned before a newer version added a column: another connection knows
 * nothing of the old plan. The words are in the server's language, so the place is asked.
 */
export function isPlanOutdated(error: unknown): boolean {
  const { code, routine } = error as { code?: string; routine?: string }
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}

/** Whether just this connection has gone, as after a restart of the server while it lay idle: another one may do. */
export function isConnectionLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return ['ECONNRESET', 'EPIPE', '57P01'].includes(code) || /Connection terminated|not queryable/.test(message)
}
