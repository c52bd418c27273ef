/**
 * 32 signs that are hard to take for one another: digits 2–9 and Cyrillic letters without Ё Й З О Ч Щ Ъ Ы Ь.
 * Twelve of them are 60 bits.
 *
 * @clause K3.7
 */
export const SPOKEN_SIGNS = '23456789АБВГДЕЖИКЛМНПРСТУФХЦШЭЮЯ'

const LENGTH = 12

/** A code from random-looking bytes: three groups of four, «7КМ2-АБ4Х-9ЭЮ3». @clause K3.7 */
export function spokenCode(bytes: Uint8Array): string {
  const signs = [...bytes.subarray(0, LENGTH)].map((byte) => SPOKEN_SIGNS[byte % SPOKEN_SIGNS.length])
  if (signs.length < LENGTH) throw new RangeError('a spoken code needs 12 bytes')
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((group) => group.join('')).join('-')
}

// Latin letters that look the same, and Cyrillic ones that people write for a sign of the code.
const TWINS: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  З: '3',
  Ч: '4',
  Ё: 'Е',
  Й: 'И',
}

/**
 * The code a person typed, in its own form; nothing when it cannot be one. Case, spaces and hyphens don't matter.
 *
 * @clause K3.7
 */
export function readSpokenCode(typed: string): string | undefined {
  const signs = [
    ...typed
      .normalize('NFC')
      .toUpperCase()
      .replaceAll(/[\s\-‐‑–—]/g, ''),
  ].map((sign) => TWINS[sign] ?? sign)
  if (signs.length !== LENGTH || signs.some((sign) => !SPOKEN_SIGNS.includes(sign))) return undefined
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((group) => group.join('')).join('-')
}
