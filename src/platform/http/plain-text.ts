import { isPlain, NOT_PLAIN } from '../i18n/plain-words.ts'
import { UnreadableForm } from './unreadable-form.ts'

export function plainText(text: string): string {
  if (!isPlain(text)) throw new UnreadableForm(400, NOT_PLAIN)
  return text
}
