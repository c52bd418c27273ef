import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Ways } from '#platform/html/ways.tsx'
import { CodeForm } from './code-form.tsx'

export interface ListedBody {
  code: string
  name: string
}

/** Several bodies share the installation: the visitor chooses theirs. */
export const bodiesPage =
  (bodies: readonly ListedBody[]): Draw =>
  (frame) => (
    <CitizenPage {...frame} title="Куда вы обращались" width="wide">
      <h1>Куда вы обращались</h1>
      <p>Откройте страницу органа: там можно оставить отзыв и узнать, как с ним связаться.</p>
      <h2>Выберите орган</h2>
      <Ways
        ways={bodies.map(({ code, name }) => ({
          icon: 'place',
          href: `/${code}`,
          title: name,
          words: 'Оставить отзыв, узнать, как связаться',
        }))}
      />
      <h2>Или наберите код с плаката</h2>
      <CodeForm />
      <p>
        Если у вас есть код квитанции, <a href="/receipt">узнайте по нему, что с отзывом</a>: орган выбирать не нужно.
      </p>
    </CitizenPage>
  )
