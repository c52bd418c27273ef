import { type Norm, normOn } from '#platform/norms.ts'
import type { AppealKind, Regime } from '../../terms.ts'
import { cues, heard } from './cues.ts'
import type { SortingFacts, Understood } from './facts.ts'

/** By which electronic ways an appeal of 59-ФЗ can come. */
export interface ElectronicWays {
  email: boolean
  siteWithoutIdentification: boolean
}

/** Since 30 March 2025 an electronic appeal comes through Gosuslugi or a site that knows who writes. */
export const ELECTRONIC_WAYS: readonly Norm<ElectronicWays>[] = [
  { clause: '59-ФЗ, ст. 4', since: '2006-11-02', value: { email: true, siteWithoutIdentification: true } },
  { clause: '547-ФЗ от 28.12.2024', since: '2025-03-30', value: { email: false, siteWithoutIdentification: false } },
]

const REFUSED_PAPERS = cues(
  1,
  '(отказ~|не) … (в приеме|принять|принял~|приняли|принимают|взял~|берут) … (документ~|заявлени~|бумаг~|пакет~)',
  '(документ~|заявлени~|бумаг~|пакет~) … (не принял~|не приняли|не принимают|не взял~|не берут|отказ~ принять)',
  'отказ~ … исправ~ … (опечат~|ошибк~)',
)
const SERVICE = cues(
  1,
  '(государственн~|муниципальн~|гос) услуг~',
  'госуслуг~',
  '(предоставлен~|оказан~) услуги',
  '(мфц|многофункциональн~)',
  '210-фз',
  '(выдач~|выдать|получен~|оформлен~) … (лицензи~|удостоверени~ тракторист~|разрешени~|свидетельств~)',
  '(регистраци~|зарегистрировать|учет) … (трактор~|самоходн~|прицеп~|племенн~)',
)

const APPEALS: readonly AppealKind[] = ['suggestion', 'application', 'complaint']
const PAPER = ['post', 'reception', 'oral', 'phone', 'stand', 'import', 'other']

/**
 * By which law or rule it is considered.
 *
 * @clause K2.4, M16b
 */
export function regimeOf(plain: string, kind: AppealKind, facts: SortingFacts): Understood<Regime> {
  if (facts.contour === 'internal') return { is: 'internal', because: 'Пишет сотрудник' }
  if (facts.social) return { is: `social-${facts.social}`, because: 'Сказано на странице социальной сети' }
  if (kind === 'complaint' && heard(SERVICE, plain).score > 0)
    return heard(REFUSED_PAPERS, plain).score > 0
      ? { is: '210-fz-refusal', because: 'Жалоба на отказ в приёме документов', clause: '210-ФЗ, ст. 11.2' }
      : { is: '210-fz', because: 'Жалоба на услугу', clause: '210-ФЗ, ст. 11.1' }
  if (kind === 'information') return { is: '8-fz', because: 'Запрос о деятельности органа', clause: '8-ФЗ, ст. 18' }
  if (APPEALS.includes(kind) && mayBeAppeal(facts))
    return { is: '59-fz', because: 'Обращение, и путь его допускает', clause: '59-ФЗ, ст. 4' }
  return { is: 'own', because: 'Обращением по закону не считается' }
}

/** Whether an appeal of 59-ФЗ can come this way on this day. */
export function mayBeAppeal({ way, channel, identification, onDay }: SortingFacts): boolean {
  const ways = normOn(ELECTRONIC_WAYS, onDay)
  if (channel === 'email') return ways.email
  if (way === 'site') return identification !== 'none' || ways.siteWithoutIdentification
  return PAPER.includes(way)
}

export const isAppealByNature = (kind: AppealKind): boolean => APPEALS.includes(kind)
