/** The words of a name, without all by which names are written differently. @clause M12 */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll('№', ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\p{M}\p{Cf}']/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** In «сайт министерства» stands the genitive of what the body lists: endings do not tell abbreviated things apart. */
export const stemOf = (word: string): string => word.replace(ENDING, '$1')

const ENDING =
  /^(\p{L}{3,}?)(?:ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ам|ям|ом|ем|ой|ей|ов|ев|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ых|их|ым|им|[аеиоуыюяйь])$/u
