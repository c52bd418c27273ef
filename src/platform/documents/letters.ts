import { createRequire } from 'node:module'

const files = createRequire(import.meta.url)

/**
 * PT Sans as whole files: it has the letters of all languages of Russia, and its licence lets it be part of a document.
 * The fonts of the pages are cut into scripts, for the web alone.
 */
export const FACES = {
  regular: files.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
  bold: files.resolve('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
} as const

export type Face = keyof typeof FACES

/**
 * What people typed, as one line of letters that can be set: nothing invisible, nothing that turns the line round, no
 * pictures from beyond the first plane of Unicode, where the font has nothing.
 */
export const oneLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/(?!\s)\p{C}|[\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** pdfkit writes the title into XML as it is. */
export const asTitle = (text: string): string =>
  oneLine(text).replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›')
