/**
 * A name as it is compared: lower case, ё as е, words in the sequence of the alphabet, without quotation marks and stops. «Нивин Олег»
 * and «ОЛЕГ НИВИН» are one.
 *
 * @clause M18b
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ')
