import type { Refusal } from '#platform/outcome.ts'
import type { Amendment, Check, CheckLine, RemarkField } from '../terms/amendments.ts'
import type { Basis, EntryContent } from '../terms/details.ts'

/** Who decides is nothing to whoever submits. */
const NOT_OF_SUBMITTING: readonly Check[] = ['own']

/** What the check has to say to whoever submits: all but who may decide, and what the author can do about it. @clause M5 */
export function linesForAuthor(lines: readonly CheckLine[], stands: boolean): CheckLine[] {
  const isUnsaid = lines.some(({ check, verdict }) => verdict === 'blocks' && SAYS_WHAT_IT_IS.includes(check))
  return lines
    .filter(({ check }) => !NOT_OF_SUBMITTING.includes(check) && !(isUnsaid && TOO_EARLY.includes(check)))
    .map((line) =>
      line.check === 'current' && line.verdict === 'blocks'
        ? { ...line, words: stands ? CHANGED_MEANWHILE : GONE_MEANWHILE }
        : line,
    )
}

/** Until a touchpoint says what it is, nothing can be said of what follows from that. */
const SAYS_WHAT_IT_IS: readonly Check[] = ['words', 'channel']
const TOO_EARLY: readonly Check[] = ['kind-fits', 'duplicate', 'other-way']

const CHANGED_MEANWHILE =
  'Точку изменили, пока готовилась правка. Посмотрите, что изменилось, и составьте правку заново: ваши слова останутся'
const GONE_MEANWHILE = 'Этой точки в перечне уже нет: её исключили или объединили с другой. Отзовите правку'

type Proposal = Pick<Amendment, 'deed' | 'content' | 'reason' | 'grounds' | 'successorId' | 'turnTo'>

/**
 * Why the amendment may not be submitted yet; an empty list means it may. What would block its inclusion anyway is told at
 * once, remarks are left to the registrar; an act on an entry that stands says why it is done, and an exclusion where to turn.
 *
 * @clause M5, M6, M12
 */
export function whyNotSubmitted(amendment: Proposal, lines: readonly CheckLine[]): Refusal[] {
  const blocking = lines.filter(({ verdict }) => verdict === 'blocks')
  const own = [...whyNotWhole(amendment), ...(amendment.content ? whyNotContent(amendment.content) : [])]
  // Where the check says the same, its words stand: it knows the register.
  const told = new Set(blocking.map(({ field }) => field))
  return [
    ...blocking.map(({ field, words }) => refusal(field, words)),
    ...own.filter(({ field }) => !told.has(field as RemarkField)),
  ]
}

function whyNotWhole({ deed, reason, successorId, turnTo, grounds }: Proposal): Refusal[] {
  const refusals: Refusal[] = []
  if (deed !== 'include' && reason.trim() === '') refusals.push(refusal('reason', REASONS[deed]))
  if (deed === 'exclude' && !successorId && turnTo.trim() === '')
    refusals.push(
      refusal('successor', 'Скажите, куда людям обратиться теперь: выберите точку или напишите своими словами'),
    )
  if (deed === 'merge' && !successorId) refusals.push(refusal('successor', 'Выберите точку, которая останется'))
  if (grounds) refusals.push(...whyNotBasis(grounds, 'grounds', 'Основание правки'))
  return refusals
}

const REASONS = {
  change: 'Напишите коротко, почему меняете',
  exclude: 'Напишите, почему точку исключают',
  merge: 'Напишите, почему точки объединяют',
} as const

/** What the check cannot see in an entry, and nobody could use. @clause M8, M9, M10, M14 */
function whyNotContent({ channel, kind, needs, bases, whereabouts }: EntryContent): Refusal[] {
  const refusals: Refusal[] = []
  if (channel === 'other' && kind === null)
    refusals.push(refusal('kind', 'Скажите, цифровая это точка или офлайн: для другого канала это не известно заранее'))
  if (needs.some(({ need, words }) => need === 'other' && words.trim() === ''))
    refusals.push(refusal('needs', 'Отмечена другая потребность. Напишите, какая'))
  if (HAS_SCHEME.test(whereabouts.link) && !isWebAddress(whereabouts.link))
    refusals.push(
      refusal('whereabouts', 'Адрес страницы начинается с https:// или http://. Скопируйте его из браузера целиком'),
    )
  return [
    ...refusals,
    ...bases.flatMap((basis, index) => whyNotBasis(basis, 'bases', bases.length > 1 ? `Основание ${index + 1}` : '')),
  ]
}

function whyNotBasis({ kind, title, on, until, link }: Basis, field: string, named: string): Refusal[] {
  const says = (why: string) => refusal(field, named ? `${named}: ${why}` : why.charAt(0).toUpperCase() + why.slice(1))
  const refusals: Refusal[] = []
  if (title.trim() === '')
    refusals.push(says(kind === 'directive' ? 'напишите, что поручено' : 'напишите название документа'))
  if (on && until && until < on) refusals.push(says('последний день раньше даты документа. Проверьте обе даты'))
  if (link && !isWebAddress(link))
    refusals.push(says('ссылка начинается с https:// или http://. Скопируйте её из браузера целиком'))
  return refusals
}

/** An account of a network is an address as well: «@otdel». */
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i

const isWebAddress = (link: string): boolean => /^https?:[/][/][^\s/]/i.test(link)

const refusal = (field: string, why: string): Refusal => ({ field, why })
