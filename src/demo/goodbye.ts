import { codeOf, formHashOf } from '#appeals'
import { ROLES } from '#identity'
import { receiptOf } from '#surveys'
import type { Mark } from './mark.ts'
import { FIRST, type Invented, STAFF } from './ministry.ts'
import { passwordOf } from './passwords.ts'
import { spaced } from './progress.ts'

/** How to go on: who can sign in, and whose words were answered. */
export function goodbye(
  mark: Mark,
  { publicUrl, sessions, receipts }: { publicUrl: string; sessions: Buffer; receipts: Buffer },
): string {
  const people = [FIRST, ...Object.values<Invented>(STAFF)]
  const longest = Math.max(...people.map(({ email }) => email.length))
  return [
    `Год вымышленного министерства до ${mark.today}: ответов ${spaced(mark.answers)}.`,
    '',
    `Запустите npm start и войдите: ${publicUrl}/sign-in`,
    ...people.map(
      ({ email, roles, name }) =>
        `  ${email.padEnd(longest)}  ${passwordOf(email, sessions).padEnd(36)}  ${name}, ${roles.map((role) => ROLES[role]).join(', ')}`,
    ),
    '',
    `Что стало с отзывом, видно по коду квитанции: ${publicUrl}/receipt`,
    ...mark.answered.map(({ title, formId }) => `  ${receiptOf(receipts, mark.body, formId)}  ${title}`),
    '',
    `Где обращение и что с ним, видно по коду из письма о приёме: ${publicUrl}/status`,
    ...mark.appeals.map(
      ({ title, formId }) => `  ${codeOf({ receipts }, formHashOf({ receipts }, mark.body, formId))}  ${title}`,
    ),
    '',
    'Все люди, названия и слова выдуманы. Пароли годятся только для этой установки.',
  ].join('\n')
}
