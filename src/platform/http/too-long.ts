import { counted } from '../i18n/plural.ts'
import { type LeftField, UnreadableForm } from './unreadable-form.ts'

const SIGNS = { one: 'знак', few: 'знака', many: 'знаков' }

/** A form that was read but is longer than we take: its longest field is told by how much. */
export function tooLong(fields: readonly LeftField[], extraBytes: number): UnreadableForm {
  const longest = Math.max(0, ...fields.map(({ value }) => value.length))
  const at = fields.findIndex(({ value }) => value.length === longest)
  const signs = `примерно на ${counted(signsIn(fields[at]?.value ?? '', extraBytes), SIGNS)}`
  const why = `Этот текст длиннее, чем мы принимаем, ${signs}: сократите его`
  const left = fields.map((field, place) => (place === at ? { ...field, why } : field))
  return new UnreadableForm(413, `Отправленное больше, чем мы принимаем, ${signs}. Сократите и отправьте ещё раз`, left)
}

/** Bytes in letters of this very text: on its way a Cyrillic one takes six bytes, a Latin one takes one. */
function signsIn(text: string, bytes: number): number {
  const sent = new URLSearchParams([['', text]]).toString().length
  const signs = Math.min(Math.ceil((bytes * text.length) / sent), text.length)
  const unit = 10 ** Math.max(0, String(signs).length - 2)
  return Math.ceil(signs / unit) * unit
}
