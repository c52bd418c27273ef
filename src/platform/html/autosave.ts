/** How long nobody types before what was typed is sent. */
export const PAUSE = 1_500
const LONGEST_PAUSE = 60_000

/** What came of one sending. */
export type Answered =
  | { kind: 'saved'; said: string; version?: number }
  | { kind: 'refused'; why: string }
  | { kind: 'lost' }
  | { kind: 'halted'; why: string }

/** How far a form is saved. */
export interface Saving {
  /** Something stands in the form that the last saved version does not hold. */
  isUnsaved: boolean
  isSending: boolean
  /** Typed since what is on its way, or was lost on it, was put together. */
  hasMore: boolean
  /** Sendings in a row that came to nothing: the same is sent again, for it may have arrived and only its answer not. */
  losses: number
}

export const AT_FIRST: Saving = { isUnsaved: false, isSending: false, hasMore: false, losses: 0 }

/** What the page does now: sends what stands in the form or once more what was lost, or waits so many milliseconds and then sends, says, takes the new version. */
export interface Deed {
  send?: 'anew' | 'again'
  waitMs?: number
  say?: string
  version?: number
}

export type Step = [Saving, Deed]

export const typed = (saving: Saving): Step => [
  { ...saving, isUnsaved: true, hasMore: saving.isSending || saving.losses > 0 },
  saving.isSending ? {} : { waitMs: PAUSE },
]

/** The pause is over, or the network is back. */
export const due = (saving: Saving): Step =>
  saving.isUnsaved && !saving.isSending
    ? [{ ...saving, isSending: true }, { send: saving.losses > 0 ? 'again' : 'anew' }]
    : [saving, {}]

export function answered(saving: Saving, answer: Answered): Step {
  const { hasMore } = saving
  const after = { isUnsaved: true, isSending: false, hasMore: false, losses: 0 }
  const next = hasMore ? { waitMs: PAUSE } : {}
  if (answer.kind === 'lost') {
    const losses = saving.losses + 1
    return [
      { ...after, losses },
      { say: LOST, waitMs: Math.min(PAUSE * 2 ** losses, LONGEST_PAUSE) },
    ]
  }
  if (answer.kind !== 'saved') return [after, { say: answer.why, ...next }]
  const { said, version } = answer
  return [
    { ...after, isUnsaved: hasMore },
    { ...(hasMore ? next : { say: said }), ...(version === undefined ? {} : { version }) },
  ]
}

const LOST = 'Не сохранено: нет связи. Попробуем ещё раз'

const HALTED: Readonly<Record<number, string>> = {
  401: 'Не сохранено: вход закончился. Войдите в новой вкладке и вернитесь: текст останется здесь',
  403: 'Не сохранено: вы вошли заново. Нажмите кнопку под формой, и мы спросим ещё раз',
  413: 'Не сохранено: текст длиннее, чем мы принимаем. Сократите его',
}

/** Reads what came back; without a status nothing did. */
export function answerOf(status: number | undefined, sent: unknown): Answered {
  if (status === undefined || status >= 500 || status === 408 || status === 429) return { kind: 'lost' }
  const { said, version, refused } = (sent ?? {}) as Record<string, unknown>
  if (status === 200 && typeof said === 'string') {
    return { kind: 'saved', said, ...(typeof version === 'number' ? { version } : {}) }
  }
  if (status === 422 && Array.isArray(refused)) return { kind: 'refused', why: `Не сохранено. ${sentences(refused)}` }
  const why = HALTED[status] ?? 'Не сохранено. Нажмите кнопку под формой: она скажет, в чём дело'
  return { kind: 'halted', why }
}

const sentences = (refused: readonly unknown[]): string =>
  refused.map((refusal) => String((refusal as { why?: unknown } | null)?.why ?? '')).join('. ')
