/** Signs that no XML can hold, and halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What people typed as the text of an element or of an attribute; a sign that XML forbids is seen to have stood there. */
export const xmlText = (typed: string): string =>
  typed
    .replaceAll(/\r\n?|\v|\f/g, '\n')
    .replaceAll(FORBIDDEN, '\ufffd')
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
