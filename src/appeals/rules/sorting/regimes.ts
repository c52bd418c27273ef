import { type Norm, normOn } from '#platform/norms.ts'
import type { AppealKind, Regime } from '../../terms.ts'
import { heard } from './cues.ts'
import type { Listened, SortingFacts, Understood } from './facts.ts'
import { ANSWERING, REFUSED_PAPERS, SERVICE } from './regime-cues.ts'
import { isSomebodys } from './unreadable.ts'
import { isNamed } from './who-speaks.ts'

/** By which electronic ways an appeal of 59-ФЗ can come. */
interface ElectronicWays {
  email: boolean
  siteWithoutIdentification: boolean
}

/** Since 30 March 2025 an electronic appeal comes through Gosuslugi or a site that knows who writes. */
const ELECTRONIC_WAYS: readonly Norm<ElectronicWays>[] = [
  { clause: '59-ФЗ, ст. 4', since: '2006-11-02', value: { email: true, siteWithoutIdentification: true } },
  {
    clause: '59-ФЗ, ст. 4 в редакции 547-ФЗ от 28.12.2024',
    since: '2025-03-30',
    value: { email: false, siteWithoutIdentification: false },
  },
]

const BY_NATURE: readonly AppealKind[] = ['suggestion', 'application', 'complaint']
/** Written and signed, or said to an official in person: a question asked so is answered as an appeal. */
const FORMAL: readonly string[] = ['post', 'stand', 'reception', 'site']

/** A statement that tells of these is a complaint about a service, whatever it is called. */
const WRONGED = ['complain', 'appeal-decision', 'refused', 'refused-papers', 'violate', 'unlawful']

/** A body sends on what somebody else has written. 59-FZ, article 8, part 3. */
const FORWARDED =
  / (?:направл|пересыла|перенаправл|препровожда)[а-я]* (?:[^ .?!]+ ){0,6}(?:обращени|жалоб|заявлени|письм)[а-я]* /

const SENT: readonly string[] = ['post', 'reception']

const BY_HAND: readonly string[] = ['stand', 'oral', 'other']

/** Suggestion, application, complaint: what 59-FZ, article 4, calls an appeal. */
export const isAppealByNature = (kind: AppealKind): boolean => BY_NATURE.includes(kind)

/**
 * Whether an appeal of 59-ФЗ can come this way on this day: paper and a spoken word can, an electronic one where it is known who writes.
 *
 * @clause K2.4, K5.3
 * 59-FZ, articles 4 and 13; a word without a name in a box is feedback.
 */
export function mayBeAppeal({ way, channel, identification, onDay, author }: SortingFacts): boolean {
  const ways = normOn(ELECTRONIC_WAYS, onDay)
  if (channel === 'email') return ways.email
  if (way === 'site') return identification !== 'none' || ways.siteWithoutIdentification
  if (way === 'import') return identification !== 'none' || channel === 'post' || channel === 'reception'
  // A telephone call is no personal reception of article 13: it is answered in it.
  return way === 'post' || way === 'reception' || (BY_HAND.includes(way) && isNamed(author.name))
}

/**
 * By which law or rule a message is considered: it decides the dates.
 *
 * @clause K2.4, M16b, K5.4
 */
export function regimeOf({ plain, signs, noise }: Listened, kind: AppealKind, facts: SortingFacts): Understood<Regime> {
  if (facts.contour === 'internal') return { is: 'internal', because: 'Говорит сотрудник: это внутреннее обращение' }
  const social = socialOf(kind, facts)
  if (social) return { is: social, because: 'Сказано на странице или в чате: обращением по 59-ФЗ такое не считается' }
  if (facts.segment === 'authority' && !FORWARDED.test(plain))
    return { is: 'own', because: 'Пишет орган власти: это переписка органов, а не обращение' }
  if (kind === 'complaint' || (kind === 'application' && WRONGED.some((sign) => signs.has(sign)))) {
    const service = serviceComplaint(plain)
    if (service) return service
  }
  if (kind === 'information') return informationOf(facts)
  if (noise && isSomebodys(noise) && SENT.includes(facts.way))
    return { is: '59-fz', because: 'Обращение есть, хотя прочесть его нельзя', clause: '59-ФЗ, ст. 11, ч. 4' }
  if (isAppealByNature(kind) && mayBeAppeal(facts))
    return {
      is: '59-fz',
      because: 'По смыслу это обращение, и прийти этим путём оно может',
      clause: '59-ФЗ, ст. 4',
    }
  if (kind === 'question' && FORMAL.includes(facts.way) && isNamed(facts.author.name) && mayBeAppeal(facts))
    return { is: '59-fz', because: 'Вопрос задан письменно или на приёме, с подписью', clause: '59-ФЗ, ст. 4' }
  return { is: 'own', because: whyOwn(kind, facts) }
}

const informationOf = ({ segment }: SortingFacts): Understood<Regime> => ({
  is: '8-fz',
  because:
    segment === 'media'
      ? 'Редакция просит сведений о работе органа. Срок ответа редакции короче: семь дней'
      : 'Просят сведений о работе органа',
  clause: segment === 'media' ? 'Закон о СМИ, ст. 39, 40; 8-ФЗ, ст. 18' : '8-ФЗ, ст. 18',
})

function serviceComplaint(plain: string): Understood<Regime> | undefined {
  const papers = heard(REFUSED_PAPERS, plain)
  if (papers.score > 0)
    return {
      is: '210-fz-refusal',
      because: `Жалуются на отказ в приёме документов или в исправлении ошибки: «${papers.words[0]}»`,
      clause: '210-ФЗ, ст. 11.2, ч. 6',
    }
  const service = heard(SERVICE, plain)
  return service.score === 0 || heard(ANSWERING, plain).score > 0
    ? undefined
    : { is: '210-fz', because: `Жалуются на услугу: «${service.words[0]}»`, clause: '210-ФЗ, ст. 11.1' }
}

function socialOf(kind: AppealKind, { social, channel, way }: SortingFacts): Regime | undefined {
  if (social) return `social-${social}`
  if (way !== 'import' || (channel !== 'vk' && channel !== 'ok' && channel !== 'messengers')) return undefined
  return isAppealByNature(kind) || kind === 'information' ? 'social-official' : 'social-comment'
}

function whyOwn(kind: AppealKind, facts: SortingFacts): string {
  if (!isAppealByNature(kind)) return 'Предложения, заявления или жалобы здесь нет: срок по правилам органа'
  if (facts.way === 'phone')
    return 'На звонок отвечают в разговоре. Если человек просит принять обращение, зарегистрируйте его'
  if (facts.way === 'site' || facts.channel === 'email' || facts.way === 'import')
    return 'По смыслу это обращение, но по сети, когда неизвестно, кто пишет, обращение по 59-ФЗ не приходит'
  return 'Имени нет: это отзыв, а не обращение'
}
