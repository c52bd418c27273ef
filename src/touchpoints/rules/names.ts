/** Names that differ by case, quotes, «ё» or spaces alone mean the same place. @clause M12 M13 */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/["«»„“”']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
