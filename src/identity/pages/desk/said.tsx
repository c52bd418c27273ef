import { Notice } from '#platform/html/notice.tsx'

/** What an administrator hears after an act: the address of the next page names the sentence. */
export const SAID = {
  'unit-made': 'Подразделение добавлено',
  'unit-saved': 'Подразделение сохранено',
  'unit-closed': 'Подразделение закрыто',
  'unit-reopened': 'Подразделение снова открыто',
  invited: 'Приглашение отправлено письмом. Ссылка в нём сработает один раз',
  'person-saved': 'Сохранено. Новые роли действуют с этой минуты',
  'person-left': 'Доступ снят, все сеансы закончены',
  'token-revoked': 'Токен отозван и больше не работает',
  'body-saved': 'Настройки органа сохранены',
  'body-made': 'Орган открыт, первому администратору ушло приглашение',
} as const

export type Said = keyof typeof SAID

/** The answer to the deed that led here. */
export const SaidNotice = ({ said }: { said: string | undefined }) =>
  said && Object.hasOwn(SAID, said) ? (
    <Notice kind="good" live>
      {SAID[said as Said]}
    </Notice>
  ) : null
