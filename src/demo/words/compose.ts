import type { Chance } from '../chance.ts'
import { joined, oneSentence } from './join.ts'
import { withSlips } from './slips.ts'
import { ENDINGS, OPENINGS, PASSING, type ReadSpeech, THANK, TROUBLE } from './speeches.ts'
import { type Moment, say, type Template, tidy } from './template.ts'
import type { Thank, Trouble } from './terms.ts'
import { AND_ALSO, BESIDES, BUT, BUT_GOOD, CHEERS, SIGHS } from './ways.ts'
import { FEW, someWriter, type Writer } from './writer.ts'

/** What somebody has to say: what went wrong, what they are glad of, or both. */
export interface Matter {
  troubles: readonly Trouble[]
  thanks: readonly Thank[]
}

/** In characters. The longest have 600: `join.ts` leaves room for slips. */
const SHORTEST = 5

/** Open words about this matter, as one of many people would put them: from 5 to 600 characters. */
export function openWords(matter: Matter, chance: Chance, moment: Moment): string {
  const writer = someWriter(chance, moment)
  const said = writer.mind <= FEW ? fewWords(matter, writer) : sentences(matter, writer)
  const text = withSlips(said, writer.care, chance).trim()
  return text.length < SHORTEST ? `${text} ${chance.pick(SIGHS)}` : text
}

function fewWords({ troubles: [trouble], thanks: [thank] }: Matter, writer: Writer): string {
  const speech = trouble ? TROUBLE[trouble] : THANK[thank ?? 'open']
  return oneSentence(tidy(say(writer.chance.pick(speech.short), writer.chance, writer.moment)), writer)
}

function sentences(matter: Matter, writer: Writer): string {
  const { chance, mind } = writer
  const said = new Said(writer)
  if (mind > 120 && chance.often(0.25)) said.one(OPENINGS)
  const thanksFirst = matter.troubles.length > 0 && chance.often(0.6)
  for (const [place, side] of (thanksFirst ? [praise, blame] : [blame, praise]).entries())
    side(matter, said, place === 1)
  const { troubles, thanks } = matter
  const speeches = [...troubles.map((trouble) => TROUBLE[trouble]), ...thanks.map((thank) => THANK[thank])]
  for (let tries = 0; tries < 9 && said.length < mind; tries++) {
    said.one(chance.pick(speeches)[chance.pick(['detail', 'detail', 'wish'] as const)])
    if (said.length < mind && chance.often(0.12)) said.words(chance.pick(troubles.length > 0 ? SIGHS : CHEERS))
    const [trouble] = troubles
    if (!trouble || mind - said.length < 100 || !chance.often(0.45)) continue
    const also = chance.pick(BESIDES[trouble])
    if (!troubles.includes(also)) said.core(TROUBLE[also], AND_ALSO)
  }
  if (said.count === 1 && chance.often(0.6)) said.one(PASSING)
  if (mind > 90 && chance.often(0.25)) said.one(ENDINGS)
  return joined(said.all, writer)
}

function blame({ troubles, thanks }: Matter, said: Said, isTurn: boolean): void {
  for (const [place, trouble] of troubles.entries())
    said.core(TROUBLE[trouble], place > 0 ? AND_ALSO : isTurn && thanks.length > 0 ? BUT : undefined)
}

function praise({ troubles, thanks }: Matter, said: Said, isTurn: boolean): void {
  for (const [place, thank] of thanks.entries())
    said.core(THANK[thank], place > 0 ? AND_ALSO : isTurn && troubles.length > 0 ? BUT_GOOD : undefined)
}

/** What has been said so far: nobody says the same thing twice. */
class Said {
  readonly all: string[] = []
  length = 0
  private readonly used = new Set<Template | string>()
  private readonly writer: Writer

  constructor(writer: Writer) {
    this.writer = writer
  }

  get count(): number {
    return this.all.length
  }

  one(templates: readonly Template[], before?: readonly string[]): void {
    const { chance, moment } = this.writer
    const template = chance.pick(templates)
    if (this.used.has(template)) return
    this.used.add(template)
    const text = tidy(say(template, chance, moment))
    this.add(before ? `${chance.pick(before)} ${text}` : text)
  }

  words(text: string): void {
    if (this.used.has(text)) return
    this.used.add(text)
    this.add(text)
  }

  /** What happened, in the writer's manner most of the time. */
  core(speech: ReadSpeech, before?: readonly string[]): void {
    this.one(this.writer.chance.often(0.8) ? speech[this.writer.manner] : speech.plain, before)
  }

  private add(text: string): void {
    this.all.push(text)
    this.length += text.length + 2
  }
}
