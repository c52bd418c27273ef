import { randomBytes } from 'node:crypto'
import { isDatabaseDown } from '../db/database-down.ts'
import { Forbidden, NotFound } from './answer.ts'
import { UnreadableForm } from './unreadable-form.ts'

/** What went wrong, in the words of the page that a person sees. */
export interface Fault {
  status: number
  title: string
  words: string
}

/** The number that a person can name and that stands in the log. */
export const faultNumber = (): string => {
  if (used === drawn.length) {
    // Drawn for many at once: every page and every call has a number, and drawing costs more than the rest of it.
    drawn = randomBytes(4 * NUMBERS_AT_ONCE)
      .toString('hex')
      .toUpperCase()
    used = 0
  }
  const hex = drawn.slice(used, used + 8)
  used += 8
  return `${hex.slice(0, 4)}-${hex.slice(4)}`
}

const NUMBERS_AT_ONCE = 256
let drawn = ''
let used = 0

const FAULTS: Record<number, Omit<Fault, 'status'>> = {
  400: { title: 'Не удалось прочитать запрос', words: 'Он пришёл в повреждённом виде. Вернитесь и отправьте ещё раз.' },
  401: {
    title: 'Войдите ещё раз',
    words: 'Вход закончился. Войдите в новой вкладке, вернитесь на эту и отправьте ещё раз.',
  },
  403: {
    title: 'Сюда нет доступа',
    words: 'Эта страница открыта другим ролям. Если она нужна вам для работы, попросите администратора.',
  },
  404: {
    title: 'Такой страницы нет',
    words: 'Проверьте адрес. Если вы пришли по ссылке или коду, возможно, в них ошибка.',
  },
  405: { title: 'Так сюда обратиться нельзя', words: 'Откройте страницу заново и повторите действие на ней.' },
  413: {
    title: 'Слишком много за один раз',
    words: 'Отправленное больше, чем мы принимаем. Вернитесь на прошлую страницу: текст остался там. Сократите его.',
  },
  414: { title: 'Такой страницы нет', words: 'Адрес слишком длинный. Проверьте, нет ли в нём лишнего.' },
  415: { title: 'Такой вид данных мы не принимаем', words: 'Отправьте форму со страницы сайта.' },
  429: {
    title: 'Слишком часто',
    words:
      'С вашего адреса пришло очень много запросов. Подождите минуту и повторите. Если вы отправляли форму, вернитесь на прошлую страницу: текст остался там.',
  },
  500: {
    title: 'Не получилось',
    words: 'У нас сбой, мы о нём уже знаем. Попробуйте ещё раз; если снова нет, назовите нам номер.',
  },
  503: {
    title: 'База данных сейчас недоступна',
    words: 'Мы её уже поднимаем. Подождите минуту и повторите: обычно этого хватает.',
  },
}

/** A file that is larger than is taken; what was sent of it is let go. */
export class TooLarge extends Error {
  readonly statusCode = 413
  readonly mostBytes: number

  constructor(mostBytes: number) {
    super('too large')
    this.mostBytes = mostBytes
  }
}

/** More people than there are places for send files at this moment. */
export class Crowded extends Error {
  readonly statusCode = 503
}

const CROWDED: Omit<Fault, 'status'> = {
  title: 'Сейчас загружают много файлов',
  words: 'Подождите минуту, вернитесь на прошлую страницу и отправьте ещё раз.',
}

/** A file that is kept and not given out: the scanner has not seen it yet, or has found something in it. */
export class FileHeld extends Error {
  readonly statusCode = 409
  readonly because: 'unscanned' | 'infected'

  constructor(because: 'unscanned' | 'infected') {
    super('a file is held')
    this.because = because
  }
}

const HELD: Readonly<Record<FileHeld['because'], Omit<Fault, 'status'>>> = {
  unscanned: {
    title: 'Файл ещё не проверен',
    words:
      'Проверка на вирусы сейчас не отвечает, файл цел. Откройте его через несколько минут: мы проверяем снова и снова.',
  },
  infected: {
    title: 'В файле нашёлся вирус',
    words: 'Открыть его нельзя. Попросите прислать файл ещё раз с другого устройства.',
  },
}

/** The form was drawn before the person signed in anew. */
export const FORMER_FORM: Fault = {
  status: 403,
  title: 'Проверьте и отправьте ещё раз',
  words: 'Вы вошли заново, а эта страница осталась с прошлого раза. На всякий случай спрашиваем, отправлять ли её.',
}

/** Turns anything thrown into what may be said aloud: the inside of a fault stays in the log. */
export function faultOf(error: unknown): Fault {
  const status = statusOf(error)
  const known = ownWords(error) ?? FAULTS[status] ?? (status < 500 ? FAULTS[400] : FAULTS[500])
  const words = error instanceof UnreadableForm ? `${error.message}.` : known?.words
  return { status, title: known?.title ?? '', words: words ?? '' }
}

function ownWords(error: unknown): Omit<Fault, 'status'> | undefined {
  if (error instanceof Crowded) return CROWDED
  return error instanceof FileHeld ? HELD[error.because] : undefined
}

function statusOf(error: unknown): number {
  if (error instanceof NotFound || error instanceof Forbidden) return error.statusCode
  if (isDatabaseDown(error)) return 503
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
