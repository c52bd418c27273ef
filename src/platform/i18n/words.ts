const joined = new Intl.ListFormat('ru', { type: 'conjunction' })

/** «перечень, опросы и меры». */
export const list = (words: readonly string[]): string => joined.format(words)

/** In Russian quotes; those that are inside become the second kind: «приказ „О перечне“». */
export const quotes = (text: string): string => `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`
