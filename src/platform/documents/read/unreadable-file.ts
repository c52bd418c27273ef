import { MOST_CELL } from './limits.ts'

/** The file cannot be read; `why` tells a person what to do. Only readers throw it, and whoever asked them turns it into a refusal. */
export class UnreadableFile extends Error {
  readonly why: string

  constructor(why: string) {
    super(why)
    this.why = why
  }
}

export const BROKEN = 'Файл повреждён: его не удалось прочитать до конца. Откройте его, сохраните заново и загрузите'

export const LONG_CELL = `В одной ячейке больше ${MOST_CELL} знаков: это не таблица. Проверьте файл`
