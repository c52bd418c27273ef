import { createHash, randomBytes } from 'node:crypto'

/** What a link or a cookie carries: enough chance that nobody guesses it. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the table keeps of it: whoever reads the table cannot sign in with what it holds. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
