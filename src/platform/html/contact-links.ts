/** Something to be shown as it was written, and the address behind it where there surely is one. */
export interface Contact {
  text: string
  href?: string
}

const NUMBER = /^([+\d(][\d\s().\u2010-\u2015-]*\d)(?:[,\s]*(?:доб|вн|ext)[а-яa-z.]*\s*(\d{1,6}))?$/i
const LOCAL_DIGITS = 10
const MOST_DIGITS = 15

/** Telephone numbers, one or several: «8 (413) 262-00-00, доб. 12; +7 …». A number without its code is no link. */
export const phonesIn = (words: string): Contact[] =>
  words
    .split(/[;,]\s*(?=[+\d(])/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((text) => {
      const href = telOf(text)
      return href === undefined ? { text } : { text, href }
    })

function telOf(text: string): string | undefined {
  const [, number = '', extension] = NUMBER.exec(text) ?? []
  const digits = number.replaceAll(/\D/g, '')
  if (digits.length < LOCAL_DIGITS || digits.length > MOST_DIGITS) return undefined
  const whole = number.startsWith('+') ? digits : inCountry(digits)
  return `tel:+${whole}${extension ? `;ext=${extension}` : ''}`
}

/** Inside the country one dials 8 where the world dials 7, and may leave it out. */
const inCountry = (digits: string): string => {
  if (digits.length === LOCAL_DIGITS) return `7${digits}`
  return digits.length === LOCAL_DIGITS + 1 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits
}

const ADDRESS = /^[\p{L}\d._%+-]+@(?:[\p{L}\d-]+[.])+\p{L}{2,}$/u

/** E-mail addresses, one or several. */
export const mailsIn = (words: string): Contact[] =>
  words
    .split(/[;,\s]+/)
    .filter((one) => one !== '')
    .map((text) =>
      ADDRESS.test(text) ? { text, href: `mailto:${encodeURIComponent(text).replace('%40', '@')}` } : { text },
    )

const SITE = /^(?:[\p{L}\d-]+[.])+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u

/** A page of the web: with its protocol or as people write it. Anything else, such as a script, is only text. */
export function siteIn(words: string): Contact {
  const text = words.trim()
  const typed = SITE.test(text) ? `https://${text}` : text
  if (!/^https?:[/]{2}\S+$/i.test(typed) || !URL.canParse(typed)) return { text }
  return { text, href: new URL(typed).href }
}
