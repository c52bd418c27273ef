import { ButtonLink } from '../button.tsx'
import { Hero } from '../hero.tsx'
import { Line } from '../line.tsx'
import { Reach } from '../reach.tsx'
import { Chips } from '../tabs.tsx'
import { Ways } from '../ways.tsx'
import type { Exhibit } from './exhibit.ts'

export const HOME: Exhibit = {
  id: 'home',
  title: 'Главная',
  for: 'all',
  width: 'wide',
  hero: () => (
    <Hero title="Скажите, как мы работаем" picture>
      <p>Мы читаем каждый отзыв и отвечаем, что с ним стало. Имя называть не нужно.</p>
      <p class="row tight">
        <ButtonLink href="#home">Оценить</ButtonLink>
        <ButtonLink href="#home" kind="second">
          Узнать, что с моим отзывом
        </ButtonLink>
      </p>
      <Chips
        label="Часто спрашивают"
        tabs={['Субсидия на семена', 'Регистрация хозяйства', 'Приём граждан'].map((label) => ({
          href: '#home',
          label,
        }))}
      />
    </Hero>
  ),
  draw: () => (
    <div class="stack-l">
      <section class="stack" aria-labelledby="can">
        <h2 id="can">Что можно сделать</h2>
        <Ways
          ways={[
            {
              icon: 'ask',
              href: '#a',
              title: 'Узнать или получить разъяснение',
              words: 'Ответ за 30 дней, чаще за 12.',
            },
            {
              icon: 'pen',
              href: '#b',
              title: 'Подать обращение или жалобу',
              words: 'Через Госуслуги или письмом на бумаге.',
            },
            { icon: 'line', href: '#c', title: 'Оценить, как вам ответили', words: 'Две минуты, без имени.' },
            {
              icon: 'paper',
              href: '#d',
              title: 'Узнать, что с моим обращением',
              words: 'По номеру или по коду из квитанции.',
            },
          ]}
        />
      </section>
      <section class="stack" aria-labelledby="changed">
        <h2 id="changed">Вы сказали — мы сделали</h2>
        <Line
          label="Что изменилось"
          wide
          size="big"
          knots={[
            {
              state: 'done',
              when: '12 ноября',
              title: 'Справку об остатке семян больше не нужно приносить',
              children: <p class="quiet">Её просили дважды, об этом написали 61 раз.</p>,
            },
            {
              state: 'now',
              when: 'до 15 декабря',
              title: 'Переписываем письма с отказами простыми словами',
              children: <p class="quiet">Первые шесть писем готовы.</p>,
            },
          ]}
        />
      </section>
      <section class="stack" aria-labelledby="reach">
        <h2 id="reach">Как с нами связаться</h2>
        <Reach
          ways={[
            {
              how: 'Телефон',
              where: <span class="num">8 (000) 000-00-10</span>,
              more: 'Скажите суть, дежурный соединит со специалистом',
              hours: 'Пн–пт с 9 до 18 часов',
            },
            {
              how: 'Прийти самому',
              where: 'Озёрный, Садовая улица, 1, кабинет 12',
              more: 'Пандус со двора, есть лупа и индукционная петля',
              hours: 'Вт и чт с 10 до 17 часов. Запись не нужна',
            },
            { how: 'Электронная почта', where: <a href="#home">priem@zaozerye.example</a>, hours: 'Круглосуточно' },
            { how: 'Письмо по почте', where: '000000, Озёрный, Садовая улица, 1' },
          ]}
        />
      </section>
    </div>
  ),
}
