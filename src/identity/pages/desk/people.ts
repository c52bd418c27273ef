import type { Forms } from '#platform/i18n/plural.ts'

export const PEOPLE: Forms = { one: 'сотрудник', few: 'сотрудника', many: 'сотрудников' }
