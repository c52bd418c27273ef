import type { Author } from '#channels'
import type { Representative } from '../../terms/submission.ts'

/** From whom a letter is, line by line; what was not told is left to be written by hand. @clause K2.4 */
export function letterFrom(author: Author, representative?: Representative | null): string[] {
  const { name, contactName, address, phone, email } = author
  return [
    name && `от: ${name}`,
    contactName && `контактное лицо: ${contactName}`,
    representative && `представитель: ${representative.name}, ${representative.authority}`,
    `адрес: ${address || '_'.repeat(28)}`,
    phone && `телефон: ${phone}`,
    email && `электронная почта: ${email}`,
  ].filter((line): line is string => Boolean(line))
}
