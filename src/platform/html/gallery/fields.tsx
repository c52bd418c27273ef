import type { Refusal } from '#platform/outcome.ts'
import { Button, Buttons } from '../button.tsx'
import { Field } from '../field.tsx'
import { Form } from '../form.tsx'
import type { Exhibit } from './exhibit.ts'

const REFUSED: readonly Refusal[] = [
  { field: 'name', why: 'Напишите, как называется отдел' },
  { field: 'email', why: 'В адресе не хватает знака @. Проверьте, как он написан' },
  { field: 'from', why: 'Такого дня нет в ноябре' },
  { field: 'words', why: 'Напишите, что случилось' },
  { field: 'kind', why: 'Выберите вид точки' },
  { field: 'role', why: 'Выберите хотя бы одну роль' },
  { field: 'agree', why: 'Без согласия приглашение не уйдёт' },
  { field: '', why: 'Эту запись только что изменил Нивин О. Посмотрите его правку' },
]

const Fields = () => (
  <>
    <Field kind="text" name="name" label="Название отдела" required value="Отдел «Семена & корма»" width="wide" />
    <Field
      kind="email"
      name="email"
      label="Электронная почта"
      hint="На неё придёт приглашение"
      autocomplete="email"
      value="polevaya.example.ru"
    />
    <Field kind="password" name="password" label="Пароль" autocomplete="new-password" hint="Не короче 12 знаков" />
    <Field kind="date" name="from" label="С какого дня" value="2026-11-17" said="17 ноября, вт" width="short" />
    <Field kind="datetime-local" name="at" label="Начало приёма" value="2026-11-17T10:30" width="short" />
    <Field kind="number" name="days" label="Дней" inputmode="numeric" min={1} max={30} value="30" width="short" />
    <Field kind="search" name="find" label="Найти" />
    <Field kind="textarea" name="words" label="Что случилось" rows={3} value={'\nС новой строки'} width="wide" />
    <Field
      kind="select"
      name="zone"
      label="Часовой пояс"
      none="Выберите пояс"
      value="magadan"
      options={[
        { value: 'moscow', label: 'Москва' },
        { value: 'magadan', label: 'Магадан, на 8 часов позже Москвы' },
      ]}
    />
    <Field
      kind="one-of"
      name="kind"
      label="Вид точки"
      required
      options={[
        { value: 'digital', label: 'Цифровая', hint: 'Сайт, почта, сообщества, MAX' },
        { value: 'offline', label: 'Офлайн', hint: 'Телефон, приём, письмо, стенд' },
      ]}
      value="digital"
    />
    <Field
      kind="several-of"
      name="role"
      label="Роли"
      hint="Можно несколько"
      options={[
        { value: 'registrar', label: 'Ведёт перечень' },
        { value: 'analyst', label: 'Разбирает ответы' },
        { value: 'head', label: 'Решает о мерах' },
      ]}
      values={['analyst']}
    />
    <Field kind="tick" name="agree" label="Приглашать меня к опросам" hint="Можно отозвать в любой день" />
    <Field
      kind="text"
      name="code"
      label="Код"
      value="mincx"
      disabled
      hint="Код нельзя изменить: на него ведут ссылки"
    />
  </>
)

export const FIELDS: Exhibit = {
  id: 'fields',
  title: 'Поля',
  for: 'all',
  width: 'narrow',
  draw: () => (
    <>
      <h1>Поля</h1>
      <Form action="#fields" sheet label="Поля">
        <Fields />
        <Buttons>
          <Button>Сохранить</Button>
          <Button kind="second">Отменить</Button>
        </Buttons>
      </Form>
    </>
  ),
}

export const WRONG_FIELDS: Exhibit = {
  id: 'wrong-fields',
  title: 'Поля с ошибками',
  for: 'all',
  width: 'narrow',
  draw: () => (
    <>
      <h1>Поля с ошибками</h1>
      <Form action="#wrong-fields" sheet label="Поля с ошибками" refused={REFUSED}>
        <Fields />
        <Buttons>
          <Button>Сохранить</Button>
        </Buttons>
      </Form>
    </>
  ),
}
