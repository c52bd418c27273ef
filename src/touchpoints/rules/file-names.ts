/** Signs that some system takes for its own. */
const RESERVED = /[/\\:*?"<>|]/g
const LONGEST = 80

/** The name of a downloaded file, which any system can keep: «Плакат 1.2 Телефонная связь.pdf». */
export function fileName(what: string, { number, name }: { number: string; name: string }, ending: string): string {
  const words = `${what} ${number} ${name}`
    .normalize('NFC')
    .replaceAll(/(?!\s)\p{C}/gu, '')
    .replaceAll(RESERVED, '')
    .replaceAll(/\s+/g, ' ')
  const short = [...words]
    .slice(0, LONGEST)
    .join('')
    .trim()
    .replace(/[. ]+$/, '')
  return `${short}.${ending}`
}

/** The name of the whole register as a file: «Перечень точек взаимодействия на 2026-11-22.docx». */
export const exportName = (day: string, ending: string): string => `Перечень точек взаимодействия на ${day}.${ending}`
