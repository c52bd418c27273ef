import type { Norm } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import { USUAL } from './password-usual.ts'

export interface PasswordLength {
  atLeast: number
  atMost: number
}

/** Length is what protects; kinds of characters are not prescribed. */
export const PASSWORD_LENGTH: readonly Norm<PasswordLength>[] = [
  { clause: 'K4.2', since: '1970-01-01', value: { atLeast: 12, atMost: 200 } },
]

/** Who the password is for: what everybody knows about a person is tried first. */
export interface PasswordOwner {
  name: string
  email: string
}

/**
 * Why this may not be the person's password; an empty list means it may.
 *
 * @clause K4.2
 */
export function whyNotPassword(password: string, owner: PasswordOwner, { atLeast, atMost }: PasswordLength): Refusal[] {
  if (password === '') return [because('Придумайте пароль')]
  const length = [...password.normalize('NFKC')].length
  if (length < atLeast) {
    return [because(`Сделайте пароль длиннее: нужно не меньше ${atLeast} знаков. Подойдут несколько слов через пробел`)]
  }
  if (length > atMost) return [because(`Сделайте пароль короче: мы принимаем не больше ${atMost} знаков`)]
  const plain = lettersAndDigits(password)
  if (isMonotonous(plain)) return [because('В пароле повторяется одно и то же. Добавьте другие слова')]
  const bare = withoutDigitsAround(plain)
  if (isCounting(plain) || isUsual(plain) || isUsual(bare)) {
    return [because('Такой пароль подбирают первым. Возьмите несколько слов, не связанных друг с другом')]
  }
  if (namesOf(owner).includes(bare)) return [because('Имя и адрес известны многим. Возьмите для пароля другие слова')]
  return []
}

const because = (why: string): Refusal => ({ field: 'password', why })

const lettersAndDigits = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const withoutDigitsAround = (text: string) => text.replace(/^\p{N}+/u, '').replace(/\p{N}+$/u, '')

/** A usual one, once or over and over. */
const isUsual = (text: string) => text !== '' && USUAL.some((usual) => text.replaceAll(usual, '') === '')

const UP = '1234567890'.repeat(20)
const DOWN = '0987654321'.repeat(20)

const isCounting = (text: string) => text !== '' && (UP.includes(text) || DOWN.includes(text))

const LONGEST_PIECE = 4

/** One short piece over and over: «аааааааааааа», «abcabcabcabc». */
function isMonotonous(text: string): boolean {
  const pieces = Array.from({ length: LONGEST_PIECE }, (_, place) => text.slice(0, place + 1))
  return (
    text.length > LONGEST_PIECE * 2 && pieces.some((piece) => text === piece.repeat(text.length).slice(0, text.length))
  )
}

function namesOf({ name, email }: PasswordOwner): string[] {
  // A name longer than any password cannot be one; looking through it would only cost time.
  if (name.length + email.length > 1_000) return []
  const words = name.split(/\s+/)
  const names = [email, email.split('@')[0] ?? '', ...words, words.join(''), words.toReversed().join('')]
  return names.map((text) => withoutDigitsAround(lettersAndDigits(text))).filter((text) => text !== '')
}
