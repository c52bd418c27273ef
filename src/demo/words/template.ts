import type { Chance } from '../chance.ts'

/** What a piece of text is told about: the day it was written. */
export interface Moment {
  /** From 1 to 12. */
  month: number
  day: number
}

/** Fills a place in a text: a date, a village, a document. */
export type Slot = (chance: Chance, moment: Moment) => string

type Piece = string | { slot: Slot } | { any: readonly (readonly Piece[])[] }

/** A text with alternatives, ready to be said in one of its ways. */
export type Template = readonly Piece[]

/**
 * Reads «ждём {уже|} <срок>»: in braces stand alternatives, which may be empty and may hold braces again; in angle
 * brackets the name of a slot. @throws on a name that is not known, so that a slip of ours is found at once
 */
export function template(text: string, slots: Readonly<Record<string, Slot>>): Template {
  let place = 0
  const read = (isInside: boolean): (readonly Piece[])[] => {
    const ways: Piece[][] = [[]]
    const add = (piece: Piece) => ways.at(-1)?.push(piece)
    while (place < text.length) {
      const sign = text[place]
      if (isInside && sign === '}') return ways
      if (isInside && sign === '|') {
        place++
        ways.push([])
      } else if (sign === '{') {
        place++
        add({ any: read(true) })
        if (text[place++] !== '}') throw new SyntaxError(`a brace is not closed: ${text}`)
      } else if (sign === '<') {
        const end = text.indexOf('>', place)
        const slot = slots[text.slice(place + 1, end)]
        if (!slot) throw new SyntaxError(`no such slot: ${text.slice(place, end + 1)} in ${text}`)
        add({ slot })
        place = end + 1
      } else {
        const end = text.slice(place).search(isInside ? /[{}|<]/ : /[{<]/)
        add(end === -1 ? text.slice(place) : text.slice(place, place + end))
        place = end === -1 ? text.length : place + end
      }
    }
    if (isInside) throw new SyntaxError(`a brace is not closed: ${text}`)
    return ways
  }
  return read(false)[0] ?? []
}

/** One of the ways to say it. */
export function say(pieces: Template, chance: Chance, moment: Moment): string {
  let said = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') said += piece
    else if ('slot' in piece) said += piece.slot(chance, moment)
    else said += say(chance.pick(piece.any), chance, moment)
  }
  return said
}

/** Alternatives that were empty leave spaces behind. */
export const tidy = (said: string): string =>
  said
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ([,.:;!?])/g, '$1')
    .trim()
