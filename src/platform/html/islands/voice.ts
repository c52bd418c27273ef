/** What of the browser's own speech recognition this script uses; some browsers know it by an older name, some not at all. */
interface Recognition extends EventTarget {
  lang: string
  continuous: boolean
  interimResults: boolean
  start(): void
  stop(): void
}

interface Heard extends Event {
  resultIndex: number
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>
}

type Recognisers = Partial<Record<'SpeechRecognition' | 'webkitSpeechRecognition', new () => Recognition>>

for (const place of document.querySelectorAll<HTMLElement>('[data-voice]')) offerVoice(place)

/**
 * A button that writes down what is said into the field that the place names. Where the sound goes is said before it goes there.
 * A browser that cannot listen shows nothing.
 */
function offerVoice(place: HTMLElement): void {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Recognisers
  const Recogniser = SpeechRecognition ?? webkitSpeechRecognition
  const field = document.getElementById(place.dataset['voice'] ?? '')
  if (!Recogniser || !(field instanceof HTMLTextAreaElement)) return

  const [start = '', stop = '', notice = ''] = ['voiceStart', 'voiceStop', 'voiceNotice'].map(
    (name) => place.dataset[name],
  )
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button second',
    textContent: start,
  })
  const said = Object.assign(document.createElement('p'), { className: 'small quiet', textContent: notice })
  said.setAttribute('role', 'status')
  place.append(said, button)

  const recogniser = new Recogniser()
  Object.assign(recogniser, { lang: 'ru-RU', continuous: true, interimResults: false })
  let isListening = false
  const listen = (now: boolean) => {
    isListening = now
    button.textContent = now ? stop : start
  }
  button.addEventListener('click', () => {
    if (isListening) return recogniser.stop()
    recogniser.start()
    listen(true)
  })
  recogniser.addEventListener('result', (event) => write(field, event as Heard))
  recogniser.addEventListener('end', () => listen(false))
  recogniser.addEventListener('error', () => {
    said.textContent = 'Не расслышали. Проверьте, разрешён ли микрофон, и попробуйте ещё раз или напечатайте.'
  })
}

function write(field: HTMLTextAreaElement, { results, resultIndex }: Heard): void {
  const heard = Array.from(results)
    .slice(resultIndex)
    .filter(({ isFinal }) => isFinal)
    .map((result) => result[0]?.transcript.trim() ?? '')
    .join(' ')
  if (heard === '') return
  field.value = field.value === '' ? heard : `${field.value.trimEnd()} ${heard}`
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
