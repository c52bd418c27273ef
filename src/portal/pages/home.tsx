import { ButtonLink } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Hero } from '#platform/html/hero.tsx'
import { Line } from '#platform/html/line.tsx'
import { ReachSection, type ReachSectionProps } from '#platform/html/reach-section.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import type { RegisterProcess } from '#touchpoints'
import { CodeForm } from './code-form.tsx'

export interface HomeView {
  body: string
  /** The page's own address, without what was asked of it. */
  home: string
  processes: readonly RegisterProcess[]
  /** Unset where the body does not publish them. */
  ways?: Pick<ReachSectionProps, 'groups' | 'choices' | 'current'> | undefined
}

/** The body's home: leave feedback, find out what came of it, reach the body. @clause M13, K4.3 */
export const homePage =
  ({ body, home, processes, ways }: HomeView): Draw =>
  (frame) => (
    <CitizenPage
      {...frame}
      body={{ name: body }}
      home={home}
      title={body}
      width="wide"
      hero={processes.length > 0 ? <Welcome /> : <Hero title={body}>{null}</Hero>}
    >
      {processes.length > 0 ? (
        <div class="stack-l">
          <LeaveFeedback processes={processes} />
          <WhatComesNext />
          {ways && (
            <ReachSection title="Как с нами связаться" {...ways}>
              <p>
                <a href={waysPath(home)}>Все способы на одном листе</a>: его можно напечатать и повесить.
              </p>
            </ReachSection>
          )}
        </div>
      ) : (
        <Empty title="Здесь пока ничего нет">
          Мы ещё не внесли способы связаться с нами. Как только внесём, они появятся на этой странице, и можно будет
          оставить отзыв.
        </Empty>
      )}
    </CitizenPage>
  )

/** The page of the ways, at the body's own address. */
export const waysPath = (home: string): string => `${home === '/' ? '' : home}/ways`

const Welcome = () => (
  <Hero title="Расскажите, как всё прошло">
    <p>
      Звонили, писали, приходили или искали сведения о нас? Ответьте на несколько вопросов и, если захотите, добавьте
      свои слова. Имя называть не нужно.
    </p>
    <p class="row tight">
      <ButtonLink href="#feedback">Оставить отзыв</ButtonLink>
      <ButtonLink href="/receipt" kind="second">
        Узнать по коду, что с отзывом
      </ButtonLink>
      <ButtonLink href="/e" kind="second">
        Набрать код с плаката
      </ButtonLink>
    </p>
  </Hero>
)

const LeaveFeedback = ({ processes }: Pick<HomeView, 'processes'>) => (
  <section class="stack" aria-labelledby="feedback">
    <h2 id="feedback">О чём ваш отзыв</h2>
    <p>Выберите, где вы имели с нами дело: откроются вопросы, это около двух минут.</p>
    {processes.map(({ name, entries }) => (
      <>
        <h3>{name}</h3>
        <Chips label={name} tabs={entries.map((entry) => ({ href: `/e/${entry.code}`, label: entry.name }))} />
      </>
    ))}
    <h3>По коду с плаката или листка</h3>
    <CodeForm />
  </section>
)

const WhatComesNext = () => (
  <section class="stack" aria-labelledby="next">
    <h2 id="next">Что будет с отзывом</h2>
    <Line
      label="Что будет с отзывом"
      wide
      knots={[
        {
          state: 'now',
          when: 'за две минуты',
          title: 'Вы отвечаете на вопросы',
          children: <p class="quiet">Без входа, имени и адреса. Слова — по желанию.</p>,
        },
        {
          state: 'ahead',
          when: 'сразу',
          title: 'Получаете код квитанции',
          children: <p class="quiet">Запишите его: это единственный ключ к вашему отзыву, второго нет и у нас.</p>,
        },
        {
          state: 'ahead',
          when: 'когда захотите',
          title: 'Узнаёте по коду, что с отзывом',
          children: (
            <p class="quiet">
              Код можно ввести <a href="/receipt">на странице квитанции</a>.
            </p>
          ),
        },
      ]}
    />
  </section>
)
