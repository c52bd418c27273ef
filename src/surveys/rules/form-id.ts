const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The random id of a form, if this can be one: the same id is the same answer. @clause K4.2 */
export const readFormId = (sent: string): string | undefined => (UUID_V4.test(sent) ? sent.toLowerCase() : undefined)
