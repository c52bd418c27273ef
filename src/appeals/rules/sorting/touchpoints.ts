import type { Channel, EntryNeed, Need } from '#touchpoints'
import type { AppealKind } from '../../terms.ts'
import { ASKS_ANSWER, CHANNEL_CUES, JUST_READ } from './channel-cues.ts'
import { heard } from './cues.ts'
import { likelyKind } from './kinds.ts'
import { subjectsIn } from './subjects.ts'
import { plainWords, stemsOf } from './words.ts'

/** An entry of the register, as far as words can point to it. */
export interface LikelyEntry {
  touchpointId: string
  name: string
  processName: string
  channel: Channel
  needs: readonly EntryNeed[]
  details?:
    | { features?: string; whereabouts?: { address: string; phone: string; email: string; link: string } }
    | undefined
}

const WEIGHT = { way: 6, said: 5, spotted: 6, subject: 4, otherSubject: -2, words: 2, use: 2, need: 1.5 }
const LEAST = 1.5

/** What people of each kind come for; the first fits best. */
const NEEDS_OF: Readonly<Record<AppealKind, readonly Need[]>> = {
  suggestion: ['feedback', 'submission'],
  application: ['submission', 'consultation'],
  complaint: ['feedback', 'submission'],
  information: ['information'],
  question: ['consultation', 'information'],
  feedback: ['feedback'],
  thanks: ['feedback'],
  memo: ['feedback'],
  other: [],
}
/** What whoever takes in appeals takes in. */
const SAID_ANYWHERE: readonly AppealKind[] = [
  'suggestion',
  'application',
  'complaint',
  'question',
  'feedback',
  'thanks',
  'memo',
]
/** What a process is for by its name, where it takes whatever is said: no matter of its own. */
const FOR_APPEALS = / (?:обращен|жалоб|приемн|отзыв|предложен|обратн)/
const FOR_FACTS = / (?:запрос|информац|сведени|ознакомлен)/
const FOR_ANSWERS = / (?:ответ|ход[а-я]* рассмотрен|результат)/

/**
 * Entries that a message may be about or have come by, best first: where it came, which places it names, which matter it speaks of,
 * and what the person came for. Of entries of one name the second stands behind other names.
 *
 * @clause M10, M11
 */
export function likelyTouchpoints(words: string, entries: readonly LikelyEntry[], channel?: Channel): string[] {
  const plain = plainWords(words)
  const said = {
    plain,
    channel,
    kind: likelyKind(plain),
    stems: new Set(stemsOf(words)),
    subjects: subjectsIn(plain),
    channels: channelsIn(plain),
    wantsAnswer: heard(ASKS_ANSWER, plain).score > 0,
    hasRead: heard(JUST_READ, plain).score > 0,
  }
  const ranked = entries
    .map((entry, index) => ({ entry, index, score: scoreOf(entry, said) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.index - b.index)
  return namesApart(ranked.map(({ entry }) => entry)).map(({ touchpointId }) => touchpointId)
}

interface Said {
  plain: string
  channel: Channel | undefined
  kind: AppealKind
  stems: ReadonlySet<string>
  subjects: ReadonlySet<number>
  channels: ReadonlySet<string>
  wantsAnswer: boolean
  hasRead: boolean
}

function scoreOf(entry: LikelyEntry, said: Said): number {
  const place = (entry.channel === said.channel ? WEIGHT.way : 0) + (said.channels.has(entry.channel) ? WEIGHT.said : 0)
  const named =
    [entry.name, entry.processName].reduce((sum, name) => sum + shareSaid(name, said.stems), 0) * WEIGHT.words
  return place + named + matter(entry, said) + use(entry, said) + (isSpotted(entry, said.plain) ? WEIGHT.spotted : 0)
}

function matter({ name, processName }: LikelyEntry, { subjects }: Said): number {
  const own = subjectsIn(plainWords(`${processName}. ${name}`))
  if (own.size === 0) return 0
  return [...own].some((subject) => subjects.has(subject)) ? WEIGHT.subject : WEIGHT.otherSubject
}

function use({ name, processName, needs }: LikelyEntry, said: Said): number {
  const plain = plainWords(`${processName} ${name}`)
  const wanted = NEEDS_OF[said.kind]
  const [best, second] = wanted
  const has = (need: Need | undefined) => needs.some((one) => one.need === need)
  const fits = has(best) ? WEIGHT.need : has(second) ? WEIGHT.need / 2 : 0
  const forThis =
    (FOR_APPEALS.test(plain) && SAID_ANYWHERE.includes(said.kind)) ||
    (FOR_FACTS.test(plain) && said.kind === 'information')
  const answer = FOR_ANSWERS.test(plain) && said.wantsAnswer
  const reading = said.hasRead && needs.every(({ need }) => need === 'information' || need === 'forms')
  return fits + (forThis ? WEIGHT.use : 0) + (answer ? WEIGHT.need : 0) + (reading ? WEIGHT.need : 0)
}

const channelsIn = (plain: string): ReadonlySet<string> =>
  new Set(Object.entries(CHANNEL_CUES).flatMap(([key, list]) => (heard(list, plain).score > 0 ? [key] : [])))

/** Each name once, in order; then those that were passed over. */
function namesApart(ranked: readonly LikelyEntry[]): LikelyEntry[] {
  const seen = new Set<string>()
  const firsts = ranked.filter(({ name }) => !seen.has(name) && seen.add(name))
  return [...firsts, ...ranked.filter((entry) => !firsts.includes(entry))]
}

function shareSaid(name: string, said: ReadonlySet<string>): number {
  const stems = [...new Set(stemsOf(name))]
  return stems.length === 0 ? 0 : stems.filter((stem) => said.has(stem)).length / stems.length
}

/** Its own telephone, mailbox or page stands in the words. */
function isSpotted({ details }: LikelyEntry, plain: string): boolean {
  const { email = '', link = '', phone = '' } = details?.whereabouts ?? {}
  const digits = phone.replace(/\D/g, '').slice(-6)
  return (
    (email !== '' && plain.includes(email.toLowerCase())) ||
    (link !== '' && plain.includes(link.toLowerCase().replace(/^https?:\/\//, ''))) ||
    (digits.length === 6 && plain.replace(/\D/g, '').includes(digits))
  )
}
