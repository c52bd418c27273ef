import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Line } from './line.tsx'
import { ListTable } from './list-table.tsx'
import { RegisterTable } from './register-table.tsx'
import { SideNav } from './side-nav.tsx'
import { Steps } from './steps.tsx'
import { Tag } from './tag.tsx'

const row = (name: string) => ({ name, needs: 'Получение информации', kind: 'Офлайн-точка' })

describe('The register has the form of the order', () => {
  const html = renderToString(
    <RegisterTable
      caption="Перечень"
      processes={[
        { name: 'Запрос', rows: [row('Почта'), row('Телефон'), row('Приём')] },
        { name: 'Ответ', rows: [] },
      ]}
    />,
  )

  test('five columns, named and numbered', () => {
    const heads = [...html.matchAll(/<th role="columnheader" scope="col">([^<]*)<\/th>/g)].map(([, title]) => title)
    expect(heads).toEqual([
      '№',
      'Процесс взаимодействия с внешним клиентом',
      'Точка взаимодействия',
      'Удовлетворяемые потребности клиента',
      'Особенности взаимодействия с клиентом (в цифровой или офлайн-точках)',
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })

  test('processes are numbered and their cells merged', () => {
    expect(html).toMatch(/scope="rowgroup" class="center off" rowspan="3">1\.<\/th>/)
    expect(html).toMatch(/rowspan="3" data-number="1\.">Запрос<\/th>/)
    expect(html.match(/>Запрос</g)).toHaveLength(1)
    expect(html).toMatch(/data-number="2\.">Ответ<\/th><td role="cell" class="quiet" colspan="3">Точек пока нет/)
  })

  test('every part says its role, because cards on a phone change display', () => {
    for (const tag of ['table', 'thead', 'tbody', 'tr', 'th', 'td']) {
      expect(html).not.toMatch(new RegExp(`<${tag}(?![^>]*role=)[^>]*>`))
    }
  })

  test('a column beyond the form is marked so', () => {
    const more = renderToString(
      <RegisterTable caption="П" processes={[{ name: 'З', rows: [row('А')] }]} beyond="В месяц" />,
    )
    expect(more).toContain('<th role="columnheader" scope="col" class="beyond">вне формы</th>')
    expect(more).toContain('class="for-beyond"')
  })
})

test('A list names its rows and its groups', () => {
  const html = renderToString(
    <ListTable
      caption="Отделы"
      columns={[
        { title: 'Название', names: true, cell: ({ name }: { name: string; staff: number }) => name },
        { title: 'Людей', figures: true, labelled: true, cell: ({ staff }) => staff },
      ]}
      groups={[{ title: 'Министерство', id: 'own', rows: [{ name: 'Отдел', staff: 0 }] }]}
    />,
  )
  expect(html).toContain('<caption class="sr">Отделы</caption>')
  expect(html).toContain('<th role="rowheader" scope="rowgroup" colspan="2" id="own">Министерство</th>')
  expect(html).toContain('<th role="rowheader" scope="row">Отдел</th>')
  expect(html).toContain('<td role="cell" class="right num" data-label="Людей">0</td>')
})

test('Steps always say in words where you are', () => {
  const html = renderToString(<Steps names={['Оценка', 'Слова']} current={2} />)
  expect(html).toContain('aria-label="Шаг 2 из 2"')
  expect(html).toMatch(/aria-current="step"><span class="label">Шаг 2 из 2\. Слова/)
  expect(html).toContain('Оценка<span class="sr">, пройден</span>')
})

test('A knot and a tag say in words what their shape shows', () => {
  const html = renderToString(<Line label="Ход" knots={[{ state: 'due', when: '20 ноября', title: 'Ответ' }]} />)
  expect(html).toContain('<span class="sr">Срок: </span>20 ноября')
  expect(renderToString(<Tag kind="over">на 1 день</Tag>)).toContain('<span class="sr">просрочено </span>на 1 день')
})

test('Sections mark the one you are in', () => {
  const html = renderToString(
    <SideNav
      groups={[{ title: 'Порядок', links: [{ href: '/desk/register', label: 'Перечень' }] }]}
      current="/desk/register"
    />,
  )
  expect(html).toContain('<a href="/desk/register" aria-current="page">Перечень</a>')
})
