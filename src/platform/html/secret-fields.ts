const PASSWORDS: ReadonlyMap<string, string> = new Map([
  ['password', 'Пароль'],
  ['old-password', 'Нынешний пароль'],
  ['factor-password', 'Пароль'],
  ['codes-password', 'Пароль'],
  ['off-password', 'Пароль'],
])

/** A one-time code is asked for at the door and in one's own account; elsewhere `code` is a word like any other. */
const ASKS_FOR_CODES = /^\/(?:sign-in|desk\/account)(?:\/|$)/

/** The label of a field that is never put into a page again; nothing for ordinary fields. */
export const secretLabel = (name: string, action: string): string | undefined =>
  name === 'code' && ASKS_FOR_CODES.test(action) ? 'Код' : PASSWORDS.get(name)
