import { Reach, type WayToReach } from '#platform/html/reach.tsx'
import { BY_LAW } from '../../text/reception.ts'
import type { LawWays } from './view.ts'

/** What is taken here and what the law wants otherwise, before anything is written. @clause K2.4, M15b */
export const Opening = ({ law, privacy }: { law: LawWays; privacy: string }) => (
  <div class="stack">
    <p>
      Спросите, запросите сведения, пожалуйтесь, предложите или поблагодарите: прочитаем всё. Нужно минут пять, можно
      отложить и вернуться.
    </p>
    <section class="card stack-s" aria-labelledby="here">
      <h2 id="here">Что принимаем здесь</h2>
      <ul class="stack-s">
        <li>
          <b>Запрос информации</b> о нашей работе. Отвечаем по закону 8-ФЗ, подтверждать личность не нужно.
        </li>
        <li>
          <b>Вопрос, отзыв, благодарность</b> и всё остальное, что хотите сказать. Имя можно не называть.
        </li>
      </ul>
    </section>
    <section class="card stack-s" aria-labelledby="law">
      <h2 id="law">Если нужно обращение по закону 59-ФЗ</h2>
      <p>Это предложение, заявление или жалоба, на которые закон велит ответить официально и в срок.</p>
      <p>{BY_LAW[law.identification]}</p>
      {law.identification === 'none' && (
        <>
          <p>Его подают одним из трёх путей:</p>
          <LawReach law={law} />
          <p>
            Если вы всё же напишете его здесь, слова не пропадут: мы прочитаем их, а вам соберём готовое письмо.
            Останется напечатать, подписать и отправить.
          </p>
        </>
      )}
    </section>
    <p class="small quiet">
      Написанное видят сотрудники, которым поручено отвечать. <a href={privacy}>Как мы храним данные</a>
    </p>
  </div>
)

const GOSUSLUGI = 'https://www.gosuslugi.ru'

/** Through Gosuslugi, by post, in person. */
export const LawReach = ({ law }: { law: LawWays }) => (
  <>
    <Reach label="Как подать обращение по 59-ФЗ" ways={waysOf(law)} />
    {law.all && (
      <p class="noprint">
        <a href={law.all}>Все способы связи с нами</a>
      </p>
    )}
  </>
)

const waysOf = ({ post, places }: LawWays): WayToReach[] => [
  {
    how: 'Госуслуги',
    where: <a href={GOSUSLUGI}>gosuslugi.ru</a>,
    more: 'Раздел «Госуслуги. Решаем вместе», нужна учётная запись',
  },
  {
    how: 'Письмо по почте',
    where: post.length > 0 ? post.map((address) => <div>{address}</div>) : 'По нашему почтовому адресу',
    more: 'Подпишите и укажите имя, отчество, фамилию и адрес для ответа',
  },
  {
    how: 'Прийти самому',
    where: places.length > 0 ? places.map(({ address }) => <div>{address}</div>) : 'На личный приём',
    more: ['Возьмите с собой паспорт', ...places.map(({ phone }) => phone).filter(Boolean)].join('. '),
    ...(places[0]?.hours ? { hours: places[0].hours } : {}),
  },
]
