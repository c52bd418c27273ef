/** Somebody's own words, as they were written: in a serif, with their line breaks. */
export const Voice = ({ words }: { words: string }) => <p class="voice">{words}</p>

/** The same as a quotation among our words. */
export const Quote = ({ words }: { words: string }) => <blockquote class="voice">{words}</blockquote>
