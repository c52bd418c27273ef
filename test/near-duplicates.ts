/** How many texts have another one among them that is all but the same: the Jaccard measure of their trigrams is so much. */
export function nearDuplicates(texts: readonly string[], alike: number): number {
  const numbers = new Map<string, number>()
  const grams = texts.map((text) => trigrams(text).map((gram) => numbers.get(gram) ?? numbered(numbers, gram)))
  const holders: number[][] = [...numbers].map(() => [])
  for (const [place, set] of grams.entries()) for (const gram of set) holders[gram]?.push(place)
  const shared = new Uint16Array(texts.length)
  let near = 0
  for (const [place, set] of grams.entries()) {
    shared.fill(0)
    for (const gram of set) for (const other of holders[gram] ?? []) shared[other] = (shared[other] ?? 0) + 1
    shared[place] = 0
    for (const [other, common] of shared.entries()) {
      if (common < alike * (set.length + (grams[other]?.length ?? 0) - common)) continue
      near++
      break
    }
  }
  return near
}

function numbered(numbers: Map<string, number>, gram: string): number {
  numbers.set(gram, numbers.size)
  return numbers.size - 1
}

/** Without case, signs and «ё», each once. */
function trigrams(text: string): string[] {
  const plain = ` ${text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  return [...new Set(Array.from({ length: plain.length - 2 }, (_, place) => plain.slice(place, place + 3)))]
}
