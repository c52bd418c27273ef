import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Form } from './form.tsx'
import { FormContext } from './form-context.ts'
import { Marks } from './marks.tsx'

const draw = (part: VNode) => renderToString(part)

describe('A form', () => {
  test('carries the token of the page and turns the browser’s own checks off', () => {
    const html = draw(
      <FormContext.Provider value={{ csrf: 'a"b' }}>
        <Form action="/units">
          <Button>Сохранить</Button>
        </Form>
      </FormContext.Provider>,
    )
    expect(html).toContain('method="post" action="/units"')
    expect(html).toContain('novalidate')
    expect(html).toContain('<input type="hidden" name="csrf" value="a&quot;b"')
  })

  test('that is saved while somebody types says where', () => {
    const html = draw(
      <Form action="/units" autosave="/units/draft">
        <Button>Сохранить</Button>
      </Form>,
    )
    expect(html).toContain('data-autosave="/units/draft"')
    expect(draw(<Form action="/units">а</Form>)).not.toContain('autosave')
  })

  test('begins with every reason at once, each leading to its field', () => {
    const html = draw(
      <Form
        action="/units"
        refused={[
          { field: 'name', why: 'Напишите название' },
          { field: 'kind', why: 'Выберите вид' },
          { field: '', why: 'Отдел уже изменили' },
        ]}
      >
        <Field kind="text" name="name" label="Название" hint="Как в положении" required />
        <Field kind="one-of" name="kind" label="Вид" options={[{ value: 'a', label: 'Отдел' }]} />
      </Form>,
    )
    expect(html).toMatch(/<form[^>]*><div class="summary[^>]*role="alert" tabindex="-1"/)
    expect(html).toContain('<a href="#f-name">Напишите название</a>')
    expect(html).toContain('<li>Отдел уже изменили</li>')
    expect(html).toMatch(/<input [^>]*id="f-name"[^>]*aria-describedby="f-name-hint f-name-why" aria-invalid="true"/)
    expect(html).toMatch(/role="radiogroup"[^>]*aria-describedby="f-kind-why"[^>]*aria-invalid="true"/)
    expect(html).toMatch(/<input type="radio" id="f-kind"/)
  })

  test('says nothing of errors when there are none', () => {
    const html = draw(
      <Form action="/units" refused={[]}>
        <Field kind="email" name="email" label="Почта" autocomplete="email" />
      </Form>,
    )
    expect(html).not.toMatch(/aria-invalid|role="alert"|aria-describedby/)
    expect(html).toContain('autocomplete="email"')
  })
})

describe('A field keeps what was typed', () => {
  test.each([
    ['\nс новой строки', '>\n\nс новой строки</textarea>'],
    ['\n', '>\n\n</textarea>'],
    ['  пробелы  \n', '>  пробелы  \n</textarea>'],
    ['</textarea><script>alert(1)</script>', '>&lt;/textarea>&lt;script>alert(1)&lt;/script></textarea>'],
    ['', '></textarea>'],
  ])('text %j', (value, expected) => {
    expect(draw(<Field kind="textarea" name="words" label="Слова" value={value} />)).toContain(expected)
  })

  test('but never a password', () => {
    expect(draw(<Field kind="password" name="password" label="Пароль" value="secret" />)).not.toContain('secret')
  })

  test('chosen options', () => {
    const options = [
      { value: '1', label: 'Один' },
      { value: '2', label: 'Два' },
    ]
    expect(draw(<Field kind="select" name="s" label="С" options={options} value="2" />)).toContain(
      '<option value="2" selected>',
    )
    expect(draw(<Field kind="several-of" name="s" label="С" options={options} values={['1']} />)).toMatch(
      /value="1" checked.*value="2"(?! checked)/,
    )
    expect(draw(<Field kind="tick" name="t" label="Т" checked />)).toContain('checked')
  })
})

describe('Marks 1–5', () => {
  const words = ['плохо', 'так себе', 'средне', 'хорошо', 'отлично'] as const

  test('are five radios with a word under each, and a way to skip', () => {
    const html = draw(<Marks name="overall" label="Оценка" words={words} value="4" skip={{ value: 'none' }} required />)
    expect(html.match(/type="radio"/g)).toHaveLength(6)
    expect(html).toMatch(/value="4" checked/)
    expect(html).toContain('Затрудняюсь ответить')
    expect(html).toContain('обязательно')
    for (const word of words) expect(html).toContain(`<span class="word">${word}</span>`)
  })

  test('take the error from the form, and the link leads to the first circle', () => {
    const html = draw(
      <Form action="/e/x" refused={[{ field: 'overall', why: 'Поставьте оценку' }]}>
        <Marks name="overall" label="Оценка" words={words} />
      </Form>,
    )
    expect(html).toContain('href="#f-overall"')
    expect(html).toContain('id="f-overall" name="overall" value="1"')
    expect(html).toContain('aria-describedby="f-overall-why"')
  })
})
