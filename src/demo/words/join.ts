import type { Care } from './slips.ts'
import type { Writer } from './writer.ts'

/** Room for the slips of the pen, which add a letter here and there. */
const ROOM = 580

const STOPS: Readonly<Record<Care, readonly string[]>> = {
  neat: ['. '],
  usual: ['. ', '. ', '. ', ', ', '! '],
  careless: ['. ', ', ', ' ', '.. ', '... ', ' '],
}

/** Sentences with their stops, as somebody with this much care puts them; whole ones only, and never too many. */
export function joined(sentences: readonly string[], { chance, care }: Writer): string {
  let text = ''
  for (const sentence of sentences) {
    const picked = chance.pick(STOPS[care])
    const stop = text === '' ? '' : /[?!.]$/.test(text) ? ' ' : picked
    const next = text + stop + (text === '' || /[.!?] $/.test(text + stop) ? capital(sentence) : sentence)
    if (next.length > ROOM) break
    text = next
  }
  if (/[?!.]$/.test(text)) return text
  return text + (care === 'neat' || chance.often(0.5) ? '.' : '')
}

/** A few words, with or without a stop. */
export function oneSentence(text: string, { chance, care }: Writer): string {
  if (care === 'careless') return text
  return capital(text) + (chance.often(0.4) && !/[?.]$/.test(text) ? '.' : '')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
