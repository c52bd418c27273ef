import { type Answered, AT_FIRST, answered, answerOf, due, type Step, typed } from '../autosave.ts'

/** Longer than any act of ours takes; then the network counts as lost. */
const PATIENCE = 10_000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepSaved(form)

/**
 * Saves a form while somebody types in it; without this script the form's own button does. The address answers in JSON
 * `{ said, version }`, or 422 `{ refused }`; the page has a place `data-autosave-said` and a hidden field `version`.
 */
function keepSaved(form: HTMLFormElement): void {
  let saving = AT_FIRST
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLeaving = false
  let sent = new URLSearchParams()
  /** Pressed while what was typed before was on its way: the act would be for a version that is just passing. */
  let pressed: HTMLElement | undefined

  const take = ([next, { send, waitMs, say, version }]: Step) => {
    saving = next
    if (say !== undefined) tell(form, say)
    if (version !== undefined) setVersion(form, version)
    if (waitMs !== undefined) wait(waitMs)
    if (send === 'anew') sent = fieldsOf(form)
    if (send) sendTo(form.dataset['autosave'] ?? '', sent).then(onAnswer)
  }
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => take(due(saving)), ms)
  }
  const onAnswer = (answer: Answered) => {
    take(answered(saving, answer))
    if (!pressed) return
    clearTimeout(timer)
    pressed.click()
    pressed = undefined
  }

  const onTyped = () => take(typed(saving))
  form.addEventListener('input', onTyped)
  form.addEventListener('change', onTyped)
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    isLeaving = !saving.isSending
    if (isLeaving) return
    event.preventDefault()
    tell(form, 'Отправляем…')
    pressed = event.submitter ?? form.querySelector<HTMLElement>('button:not([type=button])') ?? undefined
  })
  addEventListener('online', () => take(due(saving)))
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  addEventListener('beforeunload', (event) => {
    if (!saving.isUnsaved || isLeaving) return
    event.preventDefault()
    // Browsers of a few years ago ask only for this.
    event.returnValue = true
  })
}

const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'),
  )

async function sendTo(address: string, body: URLSearchParams): Promise<Answered> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), PATIENCE)
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      redirect: 'manual',
      signal: giveUp.signal,
    })
    return answerOf(answer.status, await answer.json().catch(() => undefined))
  } catch {
    return answerOf(undefined, undefined)
  } finally {
    clearTimeout(timer)
  }
}

function tell(form: HTMLFormElement, words: string): void {
  for (const place of form.querySelectorAll('[data-autosave-said]')) place.textContent = words
}

function setVersion(form: HTMLFormElement, version: number): void {
  const field = form.elements.namedItem('version')
  if (field instanceof HTMLInputElement) field.value = String(version)
}
