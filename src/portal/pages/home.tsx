import { Button, ButtonLink } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Option } from '#platform/html/control.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Hero } from '#platform/html/hero.tsx'
import { Line } from '#platform/html/line.tsx'
import { ReachSection, type ReachSectionProps } from '#platform/html/reach-section.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import { Ways } from '#platform/html/ways.tsx'
import type { RegisterProcess } from '#touchpoints'
import { CodeForm } from './code-form.tsx'

export interface HomeView {
  body: string
  /** The page's own address, without what was asked of it. */
  home: string
  processes: readonly RegisterProcess[]
  /** Unset where the body does not publish them. */
  ways?: Pick<ReachSectionProps, 'groups' | 'choices' | 'current'> | undefined
  /** For whom the page is shown: only its address remembers it. */
  audience: { options: readonly Option[]; current: string | undefined; first: string | undefined }
}

/** The body's home: leave feedback, find out what came of it, reach the body. @clause M13, K4.3 */
export const homePage =
  ({ body, home, processes, ways, audience }: HomeView): Draw =>
  (frame) => (
    <CitizenPage
      {...frame}
      body={{ name: body }}
      home={home}
      title={body}
      width="wide"
      hero={<Welcome home={home} audience={audience} hasFeedback={processes.length > 0} />}
    >
      {processes.length > 0 ? (
        <div class="stack-l">
          <WhatToDo home={home} audience={audience} hasFeedback />
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
        <div class="stack-l">
          <WhatToDo home={home} audience={audience} hasFeedback={false} />
          <Empty title="Здесь пока ничего нет">
            Мы ещё не внесли способы связаться с нами. Как только внесём, они появятся на этой странице, и можно будет
            оставить отзыв.
          </Empty>
        </div>
      )}
    </CitizenPage>
  )

/** The page of the ways, at the body's own address. */
export const waysPath = (home: string): string => `${home === '/' ? '' : home}/ways`

/** The online reception, at the body's own address. */
const receptionPath = (home: string, { current }: HomeView['audience']): string =>
  `${home === '/' ? '' : home}/reception${current ? `?for=${current}` : ''}`

type Doors = Pick<HomeView, 'home' | 'audience'> & { hasFeedback: boolean }

const Welcome = ({ home, audience, hasFeedback }: Doors) => (
  <Hero title="Скажите, что вам нужно">
    <p>
      Спросите, запросите сведения, пожалуйтесь, предложите. Прочитаем и ответим. А если уже обращались, расскажите, как
      всё прошло.
    </p>
    <p class="row tight">
      <ButtonLink href={receptionPath(home, audience)}>Написать нам</ButtonLink>
      <ButtonLink href="/status" kind="second">
        Узнать, что с обращением
      </ButtonLink>
      {hasFeedback && (
        <ButtonLink href="#feedback" kind="second">
          Оставить отзыв
        </ButtonLink>
      )}
    </p>
  </Hero>
)

/** The ways in, the reception first; whoever says who they are finds it said there. @clause M15b, K2.4 */
const WhatToDo = ({ home, audience, hasFeedback }: Doors) => (
  <section class="stack" aria-labelledby="do">
    <div class="row">
      <h2 id="do">Что можно сделать</h2>
      <form class="row tight push noprint" action={home} aria-label="Для кого показать">
        {audience.first && <input type="hidden" name="first" value={audience.first} />}
        <label for="for" class="small">
          Показать для
        </label>
        <select class="control auto" id="for" name="for">
          <option value="">всех</option>
          {audience.options.map(({ value, label }) => (
            <option value={value} selected={value === audience.current}>
              {label}
            </option>
          ))}
        </select>
        <Button kind="second">Показать</Button>
      </form>
    </div>
    <Ways
      ways={[
        {
          icon: 'pen',
          href: receptionPath(home, audience),
          title: 'Написать нам',
          words: 'Вопрос, запрос информации, жалоба, предложение. Покажем и то, как подать обращение по закону.',
        },
        {
          icon: 'paper',
          href: '/status',
          title: 'Узнать, что с обращением',
          words: 'По номеру и коду: где оно, когда ответим, что ответили. Можно дописать или отозвать.',
        },
        ...(hasFeedback
          ? [
              {
                icon: 'line' as const,
                href: '#feedback',
                title: 'Рассказать, как всё прошло',
                words: 'Две минуты, без имени. По таким ответам решаем, что исправить.',
              },
              {
                icon: 'ask' as const,
                href: '/receipt',
                title: 'Узнать по коду, что с отзывом',
                words: 'По коду квитанции: услышали, решили, сделали.',
              },
            ]
          : []),
      ]}
    />
  </section>
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
