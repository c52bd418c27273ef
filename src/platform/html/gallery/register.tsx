import { Button, ButtonLink } from '../button.tsx'
import { Field } from '../field.tsx'
import { Filters } from '../filters.tsx'
import { Heading } from '../heading.tsx'
import { type RegisterProcess, type RegisterRow, RegisterTable } from '../register-table.tsx'
import { Tabs } from '../tabs.tsx'
import { Tag } from '../tag.tsx'
import type { Exhibit } from './exhibit.ts'

const row = (name: string, digital: boolean, monthly: string, needs = 'Получение информации'): RegisterRow => ({
  name: (
    <a class="plain" href="#register">
      {name}
    </a>
  ),
  needs,
  kind: digital ? 'Цифровая точка' : 'Офлайн-точка',
  beyond: <span class="num">{monthly}</span>,
})

const PROCESSES: readonly RegisterProcess[] = [
  {
    name: 'Запрос на ознакомление с информацией',
    rows: [
      row('Электронная почта', true, '412'),
      row('Телефонная связь', false, '655'),
      row('Почта России', false, '88'),
      row('Кабинет внутренних клиентов', false, '0'),
      row('Сообщество в социальной сети "Вконтакте"', true, '131'),
    ],
  },
  {
    name: 'Получение ответа об ознакомлении с информацией',
    rows: [
      row('Телефонная связь', false, '590', 'Получение ответа'),
      row('Почта России', false, '120', 'Получение ответа'),
    ],
  },
  {
    name: 'Ознакомление с информацией без взаимодействия с внутренним клиентом',
    rows: [
      {
        ...row('Официальный сайт', true, '9 240'),
        name: (
          <>
            <a class="plain" href="#register">
              Официальный сайт
            </a>{' '}
            <Tag kind="key">ключевая</Tag>
          </>
        ),
      },
      row('Информационный стенд', false, 'нет учёта'),
    ],
  },
  { name: 'Процесс без точек', rows: [] },
]

export const REGISTER: Exhibit = {
  id: 'register',
  title: 'Перечень',
  for: 'desk',
  width: 'wide',
  draw: () => (
    <>
      <Heading
        title="Перечень точек взаимодействия"
        tags={<Tag kind="done">включено 17</Tag>}
        deeds={
          <>
            <ButtonLink href="#register" kind="second">
              Загрузить
            </ButtonLink>
            <ButtonLink href="#register">Предложить точку</ButtonLink>
          </>
        }
      />
      <Tabs
        label="Вид перечня"
        current="#table"
        tabs={[
          { href: '#table', label: 'Таблица' },
          { href: '#map', label: 'Карта: процесс и канал' },
          { href: '#changes', label: 'Что изменилось' },
          {
            href: '#gaps',
            label: (
              <>
                Чего не хватает{' '}
                <Tag kind="over" flat>
                  6
                </Tag>
              </>
            ),
          },
        ]}
      />
      <Filters
        action="#register"
        label="Что показать"
        clear="#register"
        aside={
          <>
            Скачать: <a href="#docx">docx</a>, <a href="#xlsx">xlsx</a>
          </>
        }
      >
        <Field kind="date" name="on" label="На дату" value="2026-11-17" />
        <Field
          kind="select"
          name="process"
          label="Процесс"
          none="Все три"
          options={[{ value: '1', label: 'Первый' }]}
        />
        <Field kind="search" name="find" label="Найти" />
      </Filters>
      <div class="frame">
        <RegisterTable caption="Перечень с графой вне формы" processes={PROCESSES} beyond="В месяц" />
      </div>
      <h2>Строго по форме</h2>
      <div class="frame">
        <RegisterTable caption="Перечень точек взаимодействия с клиентом" processes={PROCESSES.slice(0, 2)} />
      </div>
      <p class="noprint">
        <Button kind="second">Показать на бумаге</Button>
      </p>
    </>
  ),
}
