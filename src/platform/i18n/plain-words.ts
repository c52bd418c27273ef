/** Whether the text can be stored and shown exactly as it is: no NUL, no half of a surrogate pair. */
export const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

export const NOT_PLAIN = 'В тексте есть знак, который нельзя сохранить. Наберите это место заново'
