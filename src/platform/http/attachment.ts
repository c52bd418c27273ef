/** The header of a file that is to be kept, not shown; the name in UTF-8 whatever is in it. */
export const attachmentOf = (name: string): string => `attachment; filename*=UTF-8''${encoded(name)}`

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
