import { counted } from '#platform/i18n/plural.ts'

export const topicUrl = (code: string): string => `/desk/topics?of=${encodeURIComponent(code)}`

export const topicsOf = (count: number): string => counted(count, { one: 'тема', few: 'темы', many: 'тем' })

export const SAID: Readonly<Record<string, string>> = {
  taken: 'Классификатор обновлён. Обращения с закрытыми темами свои темы сохранили.',
  sample: 'Образец стоит. Когда загрузите свой классификатор, лишние темы закроются сами.',
  unit: 'Подразделение сохранено.',
}
