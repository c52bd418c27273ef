import type { Readable } from 'node:stream'
import { number } from '../i18n/numbers.ts'
import { cleanName } from './file-names.ts'
import { type FormPart, formParts } from './form-parts.ts'
import { type FormValues, MOST_FIELDS, MOST_GIVEN_BACK, readForm } from './form-values.ts'
import { type LeftField, UnreadableForm } from './unreadable-form.ts'
import { FormWithFiles, NO_FILES, type Upload, type UploadLists } from './uploads.ts'

const MOST_FILES = 10
const LONGEST_NAME = 100

export interface Reading {
  mostBytes: number
  /** Whether files are kept: those of somebody who may not send any are let go, and only the fields come back. */
  keepsFiles: boolean
  /** Names of fields that may bring several. */
  severalIn?: readonly string[]
  /** It said beforehand that it is more than is taken: its files are let go as they come. */
  isTooLong?: boolean
}

/** Reads `multipart/form-data`; its fields are held to what any form of ours is held to. @throws UnreadableForm */
export async function readMultipart(
  sent: Readable,
  contentType: string,
  { mostBytes, keepsFiles, severalIn = [], isTooLong = false }: Reading,
): Promise<FormWithFiles> {
  const room = {
    fields: MOST_GIVEN_BACK,
    files: keepsFiles && !isTooLong ? mostBytes : 0,
    parts: MOST_FIELDS + MOST_FILES,
  }
  const { parts, isWhole, hasTooMany, overflowed } = await formParts(sent, contentType, room)
  const files = parts.filter(({ fileName }) => fileName !== undefined)
  const fileFields = [...new Set(files.map(({ name }) => name))]
  if (overflowed.has('fields')) throw new UnreadableForm(413, TOO_LONG)
  const form = fieldsOf(parts, fileFields, isWhole)
  const back = (why?: string) => [...leftOf(form, !isWhole), ...fileFields.map((name) => fileLeft(name, why))]
  if (!isWhole) throw new UnreadableForm(400, CUT_OFF, back())
  if (hasTooMany || files.length > MOST_FILES) throw new UnreadableForm(400, TOO_MANY, back())
  if (parts.some(({ name }) => name.length > LONGEST_NAME)) throw new UnreadableForm(400, BROKEN, back())
  if (!keepsFiles) return new FormWithFiles(form, NO_FILES, fileFields)
  if (overflowed.has('files')) {
    const why = `Файл больше, чем мы принимаем: можно не больше ${sizeOf(mostBytes)}`
    throw new UnreadableForm(413, `${why}. Выберите файл поменьше`, back(why))
  }
  const chosen = files.filter(({ fileName, bytes }) => fileName !== '' || bytes.length > 0)
  const single = chosen.filter(({ name }) => !severalIn.includes(name))
  if (new Set(single.map(({ name }) => name)).size < single.length)
    throw new UnreadableForm(400, SEVERAL, back(SEVERAL))
  return new FormWithFiles(form, uploadsOf(chosen), fileFields)
}

const TOO_LONG =
  'Отправленное больше, чем мы принимаем. Вернитесь на прошлую страницу: текст остался там. Сократите его'
const CUT_OFF = 'Форма дошла не вся. Отправьте её ещё раз'
const TOO_MANY = 'В форме слишком много полей'
const BROKEN = 'Форма пришла в повреждённом виде. Отправьте её ещё раз'
const SEVERAL = 'Здесь несколько файлов, а мы принимаем один: выберите его'

const fileLeft = (name: string, why?: string): LeftField => ({
  name,
  value: '',
  isFile: true,
  ...(why === undefined ? {} : { why }),
})

const leftOf = (form: FormValues, isDoubtful: boolean): LeftField[] =>
  form.entries().map(([name, value]) => ({ name, value, ...(isDoubtful ? { isDoubtful } : {}) }))

/** The fields as if they had come without files: so they are read by the same letter. */
function fieldsOf(parts: readonly FormPart[], fileFields: readonly string[], isWhole: boolean): FormValues {
  const fields = parts.filter(({ fileName }) => fileName === undefined)
  const pairs = fields.map(({ name, bytes }) => `${encoded(Buffer.from(name))}=${encoded(bytes)}`)
  try {
    return readForm(Buffer.from(pairs.join('&')), '')
  } catch (fault) {
    if (!(fault instanceof UnreadableForm)) throw fault
    const left = [...fault.left, ...fileFields.map((name) => fileLeft(name))]
    // The last letter may be cut in two: that is not its charset.
    throw isWhole ? new UnreadableForm(fault.statusCode, fault.message, left) : new UnreadableForm(400, CUT_OFF, left)
  }
}

const encoded = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replaceAll(/[^\w.*-]/g, (sign) =>
      sign === ' ' ? '+' : `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    )

function uploadsOf(chosen: readonly FormPart[]): UploadLists {
  const files: Record<string, Upload[]> = Object.create(null)
  for (const { name, fileName = '', type, bytes } of chosen) {
    const file = { name: cleanName(fileName), type: type.slice(0, LONGEST_NAME), bytes }
    files[name] = [...(files[name] ?? []), file]
  }
  return files
}

/** «20 МБ»; less than one as «500 КБ». */
function sizeOf(bytes: number): string {
  const megabytes = Math.floor(bytes / 1024 / 1024)
  return megabytes > 0 ? `${number(megabytes)}\u00a0МБ` : `${number(Math.floor(bytes / 1024))}\u00a0КБ`
}
