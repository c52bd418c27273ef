/** Somebody's words as the desk shows them. */
export interface ShownWords {
  id: string
  words: string
  /** Only where enough people wrote that a name leads to nobody. */
  touchpoint: string | undefined
  /** Numbers of the problems that they show already. */
  problems: readonly string[]
}

/** What was asked for among all words, as it was typed. */
export interface WordsSearch {
  text: string
  touchpoint: string
  after: string
}

/** Words to choose from: what the search found, what is picked, what may be searched by. */
export interface Choice {
  search: WordsSearch
  found: readonly ShownWords[]
  picked: readonly ShownWords[]
  touchpoints: readonly { value: string; label: string }[]
  /** The cursor of the next page. */
  more: string | undefined
}
