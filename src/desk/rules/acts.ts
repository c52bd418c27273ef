/** What the acts in the audit are called; an act that is not here is shown by its own name, so nothing is ever hidden. */
export const ACTS: Readonly<Record<string, string>> = {
  'body.made': 'Открыт орган',
  'body.named': 'Изменено название или пояс органа',
  'unit.made': 'Создано подразделение',
  'unit.changed': 'Изменено подразделение',
  'unit.closed': 'Закрыто подразделение',
  'unit.reopened': 'Подразделение открыто снова',
  'person.invited': 'Приглашён сотрудник',
  'person.joined': 'Сотрудник вошёл впервые',
  'person.changed': 'Изменены данные сотрудника',
  'person.left': 'Закрыт доступ сотрудника',
  'session.begun': 'Вход',
  'session.ended': 'Сеанс закончен',
  'sign-in.failed': 'Неудачная попытка входа',
  'sign-in.locked': 'Вход закрыт на время',
  'password.changed': 'Изменён пароль',
  'password.reset': 'Пароль задан по ссылке из письма',
  'second-factor.begun': 'Включён второй шаг входа',
  'second-factor.ended': 'Выключен второй шаг входа',
  'backup-codes.made': 'Выпущены запасные коды',
  'token.made': 'Выпущен токен программы',
  'token.revoked': 'Отозван токен программы',
  'sample.included': 'Включён образец перечня',
  'sample.removed': 'Убран образец перечня',
}

export const actWords = (act: string): string => ACTS[act] ?? act
