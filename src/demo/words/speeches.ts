import { PRAISES } from './praises.ts'
import { SLOTS } from './slots.ts'
import { type Template, template } from './template.ts'
import type { Speech, Thank, Trouble } from './terms.ts'
import { TOPICS } from './topics.ts'
import { ASIDES, BYE, HELLO } from './ways.ts'

/** A speech whose texts are read once and said many times. */
export type ReadSpeech = Readonly<Record<keyof Speech, readonly Template[]>>

const read = (texts: readonly string[]): readonly Template[] => texts.map((text) => template(text, SLOTS))

const readSpeech = ({ plain, official, folk, detail, wish, short }: Speech): ReadSpeech => ({
  plain: read(plain),
  official: read(official),
  folk: read(folk),
  detail: read(detail),
  wish: read(wish),
  short: read(short),
})

const readAll = <K extends string>(speeches: Readonly<Record<K, Speech>>): Readonly<Record<K, ReadSpeech>> =>
  Object.fromEntries(
    Object.entries<Speech>(speeches).map(([name, speech]) => [name, readSpeech(speech)]),
  ) as unknown as Record<K, ReadSpeech>

export const TROUBLE: Readonly<Record<Trouble, ReadSpeech>> = readAll(TOPICS)
export const THANK: Readonly<Record<Thank, ReadSpeech>> = readAll(PRAISES)
export const OPENINGS = read(HELLO)
export const ENDINGS = read(BYE)
export const PASSING = read(ASIDES)
