import type { Ask } from '#platform/http/ask.ts'

/** The link was real and is over: the page says what to do, not that there is no such page. */
export const GONE = 410

export const tokenOf = ({ params }: Ask): string => params['linkToken'] ?? ''
