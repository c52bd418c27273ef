/** The file cannot be read as a register; `why` tells a person what to do. Only readers throw it, and `read-file.ts` turns it into a refusal. */
export class UnreadableFile extends Error {
  readonly why: string

  constructor(why: string) {
    super(why)
    this.why = why
  }
}

export const BROKEN = 'Файл повреждён: его не удалось прочитать до конца. Откройте его, сохраните заново и загрузите'
