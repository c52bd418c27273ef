import type { Refusal } from '#platform/outcome.ts'

/** What is missing before anything can be checked. */
export function whyNotTyped({ email, password }: { email: string; password: string }): Refusal[] {
  return [...whyNotAddressTyped(email), ...(password === '' ? [{ field: 'password', why: 'Введите пароль' }] : [])]
}

export const whyNotAddressTyped = (email: string): Refusal[] =>
  email === '' ? [{ field: 'email', why: 'Введите адрес электронной почты' }] : []
