import type { Channel, EntryNeed } from '#touchpoints'
import { ASKS_ANSWER, CHANNEL_CUES, JUST_READ } from './channel-cues.ts'
import { heard } from './cues.ts'
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

const WEIGHT = { said: 5, way: 4, process: 3, name: 2, matter: 1.5 }

/**
 * Entries that a message may be about or have come by, best first: where it came, which places it names, what it says of their
 * names and processes, and what the person came for. Of entries of one name the second stands behind other names.
 *
 * @clause M10, M11
 */
export function likelyTouchpoints(words: string, entries: readonly LikelyEntry[], channel?: Channel): string[] {
  const plain = plainWords(words)
  const said = new Set(stemsOf(words))
  const rarity = rarityIn(entries)
  const named = new Map(
    Object.entries(CHANNEL_CUES).map(([key, list]) => [key, heard(list, plain).score > 0 ? WEIGHT.said : 0]),
  )
  const wantsAnswer = heard(ASKS_ANSWER, plain).score > 0
  const justRead = heard(JUST_READ, plain).score > 0
  const score = (entry: LikelyEntry): number => {
    const place = (named.get(entry.channel) ?? 0) + (entry.channel === channel ? WEIGHT.way : 0)
    const spoken =
      shareSaid(entry.name, said, rarity) * WEIGHT.name + shareSaid(entry.processName, said, rarity) * WEIGHT.process
    const result = entry.needs.some(({ need }) => need === 'result' || need === 'feedback-result')
    const reading = entry.needs.every(({ need }) => need === 'information' || need === 'forms')
    const matter = (wantsAnswer && result ? WEIGHT.matter : 0) + (justRead && reading ? WEIGHT.matter : 0)
    return place + spoken + matter + spotted(entry, plain)
  }
  const ranked = entries
    .map((entry, index) => ({ entry, index, score: score(entry) }))
    .filter((found) => found.score >= WEIGHT.matter)
    .sort((a, b) => b.score - a.score || a.index - b.index)
  return namesApart(ranked.map(({ entry }) => entry)).map(({ touchpointId }) => touchpointId)
}

/** Each name once, in order; then those that were passed over. */
function namesApart(ranked: readonly LikelyEntry[]): LikelyEntry[] {
  const seen = new Set<string>()
  const firsts = ranked.filter(({ name }) => !seen.has(name) && seen.add(name))
  return [...firsts, ...ranked.filter((entry) => !firsts.includes(entry))]
}

/** The fewer entries have a word, the more it tells. */
function rarityIn(entries: readonly LikelyEntry[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name, processName } of entries)
    for (const stem of new Set(stemsOf(`${name} ${processName}`))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + entries.length / count)]))
}

function shareSaid(name: string, said: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  const stems = [...new Set(stemsOf(name))]
  const weigh = (list: readonly string[]) => list.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0)
  const whole = weigh(stems)
  return whole === 0 ? 0 : weigh(stems.filter((stem) => said.has(stem))) / whole
}

/** Its own telephone, mailbox or page stands in the words. */
function spotted({ details }: LikelyEntry, plain: string): number {
  const { email = '', link = '', phone = '' } = details?.whereabouts ?? {}
  const digits = phone.replace(/\D/g, '').slice(-6)
  const isSaid =
    (email !== '' && plain.includes(email.toLowerCase())) ||
    (link !== '' && plain.includes(link.toLowerCase().replace(/^https?:\/\//, ''))) ||
    (digits.length === 6 && plain.replace(/[^\d]/g, '').includes(digits))
  return isSaid ? WEIGHT.said + 1 : 0
}
