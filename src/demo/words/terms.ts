/** What people of an agricultural ministry complain of, in the words of the product's maker. */
export const TROUBLES = [
  ...(['deadline', 'unclear', 'incomplete', 'phone', 'documents', 'site', 'subsidy'] as const),
  ...(['staff', 'queue', 'stand', 'nowhere', 'chats', 'post', 'progress'] as const),
] as const

export type Trouble = (typeof TROUBLES)[number]

/** What they thank for. */
export const THANKS = ['quick', 'plain', 'kind', 'reached', 'online', 'helped', 'orderly', 'open'] as const

export type Thank = (typeof THANKS)[number]

/** The ways in which one matter is spoken of. Sentences begin with a small letter and end without a stop. */
export interface Speech {
  /** What happened, as most people say it. */
  plain: readonly string[]
  /** The same as a petition says it. */
  official: readonly string[]
  /** The same as it is said over a fence. */
  folk: readonly string[]
  /** What else belongs to it. */
  detail: readonly string[]
  /** What is to be done. */
  wish: readonly string[]
  /** A few words and nothing else. */
  short: readonly string[]
}
