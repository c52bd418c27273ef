import type { Norm } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import { FILE_TYPES, type FileNorm, type FileType, MOST_ATTACHED, type SentFile } from '../terms/files.ts'
import { typeOfBytes } from './files/type-of-bytes.ts'

const MEGABYTE = 1024 * 1024

/** What may be attached; a body's own norm may take less and never more. @clause K2.4 */
export const FILE_NORMS: readonly Norm<FileNorm>[] = [
  { clause: 'K2.4', since: '1970-01-01', value: { types: Object.keys(FILE_TYPES) as FileType[], ...MOST_ATTACHED } },
]

/** The product's norm with what the body has made stricter; a larger number than ours changes nothing. @clause K2.4 */
export function stricterNorm(ours: FileNorm, own: Partial<FileNorm>): FileNorm {
  const least = (name: 'mostBytes' | 'mostTogether' | 'mostFiles') => Math.min(ours[name], own[name] ?? ours[name])
  return {
    types: own.types ? ours.types.filter((type) => own.types?.includes(type)) : ours.types,
    mostBytes: least('mostBytes'),
    mostTogether: least('mostTogether'),
    mostFiles: least('mostFiles'),
  }
}

/**
 * Why these files are not kept; an empty list means they may. Every reason names its file and says what to do. Bytes decide, the
 * name only must not contradict them; nothing is unpacked.
 *
 * @clause K2.4
 */
export function whyNotKept(files: readonly SentFile[], norm: FileNorm, field = 'files'): Refusal[] {
  const refusals = files.flatMap((file) => {
    const why = whyNotThis(file, norm)
    return why === undefined ? [] : [{ field, why }]
  })
  const together = whyNotTogether(
    files.map(({ bytes }) => ({ bytes: bytes.length })),
    norm,
    field,
  )
  return files.length > norm.mostFiles ? [...together, ...refusals] : [...refusals, ...together]
}

/** Why these do not go to one thing, each of them being good by itself: too many, or too large together. @clause K2.4 */
export function whyNotTogether(files: readonly { bytes: number }[], norm: FileNorm, field = 'files'): Refusal[] {
  const refusals: Refusal[] = []
  if (files.length > norm.mostFiles)
    refusals.push({ field, why: `Файлов можно приложить не больше ${norm.mostFiles}. Уберите лишние` })
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > norm.mostTogether)
    refusals.push({
      field,
      why: `Все файлы вместе больше ${sizeWords(norm.mostTogether)}. Приложите самые нужные, остальные пришлите дополнением`,
    })
  return refusals
}

function whyNotThis({ name, bytes }: SentFile, norm: FileNorm): string | undefined {
  const called = `Файл «${shortened(name)}»`
  if (bytes.length === 0) return `${called} пуст. Проверьте, открывается ли он у вас, и выберите снова`
  if (bytes.length > norm.mostBytes)
    return `${called} больше ${sizeWords(norm.mostBytes)}. Сожмите его или пришлите частями`
  if (hasHiddenProgram(name)) return asProgram(called)
  const seen = typeOfBytes(bytes)
  if (seen === 'program') return `${called} — программа, а программы мы не принимаем. Приложите документ или снимок`
  if (seen === 'archive') return `${called} — архив, а архивы мы не открываем. Приложите сами файлы`
  if (seen === 'locked') return `${called} закрыт паролем. Сохраните его без пароля и приложите`
  if (seen === 'macros') return `В файле «${shortened(name)}» есть макросы. Сохраните его как PDF и приложите`
  if (seen === undefined || !norm.types.includes(seen))
    return `${called} такого вида, что мы его не принимаем. Можно приложить: ${typeWords(norm)}`
  return whyNotEnding(name, seen)
}

/** Why a file that is kept may not be called so: its bytes are known, and the name must not contradict them. @clause K2.4 */
export function whyNotNamed(name: string, media: string): string | undefined {
  if (hasHiddenProgram(name)) return asProgram(`Файл «${shortened(name)}»`)
  const seen = (Object.keys(FILE_TYPES) as FileType[]).find((type) => FILE_TYPES[type].media === media)
  return seen && whyNotEnding(name, seen)
}

const asProgram = (called: string): string =>
  `${called} назван как программа, а программы мы не принимаем. Приложите документ`

function whyNotEnding(name: string, seen: FileType): string | undefined {
  const ending = endingOf(name)
  if (ending === '' || (FILE_TYPES[seen].endings as readonly string[]).includes(ending)) return undefined
  return `Файл «${shortened(name)}» называется .${ending}, а внутри ${FILE_TYPES[seen].label}. Проверьте, тот ли это файл, и назовите его .${FILE_TYPES[seen].endings[0]}`
}

/** What a file is served as: by its bytes. @clause K2.4 */
export function mediaOf(bytes: Uint8Array): string {
  const seen = typeOfBytes(bytes)
  return seen !== undefined && seen in FILE_TYPES ? FILE_TYPES[seen as FileType].media : 'application/octet-stream'
}

/** A name that people can open it by: one without an ending gets that of its bytes. */
export function namedByBytes(name: string, bytes: Uint8Array): string {
  const seen = typeOfBytes(bytes)
  const ending = seen !== undefined && seen in FILE_TYPES ? `.${FILE_TYPES[seen as FileType].endings[0]}` : ''
  if (name === '') return `файл${ending}`
  return endingOf(name) === '' ? `${name}${ending}` : name
}

/** «PDF, JPEG, PNG…» for the hint below the field. */
export const typeWords = ({ types }: FileNorm): string => types.map((type) => FILE_TYPES[type].label).join(', ')

/** «20 МБ», «500 КБ». */
export function sizeWords(bytes: number): string {
  const megabytes = Math.floor(bytes / MEGABYTE)
  return megabytes > 0 ? `${megabytes}\u00a0МБ` : `${Math.floor(bytes / 1024)}\u00a0КБ`
}

const MOST_SHOWN = 60
const shortened = (name: string): string => {
  const signs = [...(name === '' ? 'без имени' : name)]
  return signs.length > MOST_SHOWN ? `${signs.slice(0, 30).join('')}…${signs.slice(-20).join('')}` : signs.join('')
}

/** «Договор от 05.11.2026» has none. */
const endingOf = (name: string): string => /[.]((?=\d*[a-z])[a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** «Счёт.exe.pdf»: programs that hide endings would show it as one. */
const hasHiddenProgram = (name: string): boolean =>
  /[.](?:exe|scr|bat|cmd|msi|dll|js|jse|vbs|vbe|wsf|ps1|jar|lnk|hta|apk)(?:[.\s]|$)/i.test(name)
