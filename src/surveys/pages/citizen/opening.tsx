import { Facts } from '#platform/html/facts.tsx'

/** What whoever opens the link is told first: what is asked, how long it takes, what is known about them and what is not kept. @clause M15c, K4.2 */
export const Opening = ({ steps, privacy }: { steps: string; privacy: string }) => (
  <div class="stack-s">
    <p>Расскажите, как мы сработали. По таким ответам мы решаем, что исправить.</p>
    <Facts
      stacked
      facts={[
        ['Что спросим', 'С чем вы обращались, помогли ли вам и всё ли было удобно.'],
        ['Сколько времени', `Около двух минут, ${steps}. Можно отложить и вернуться.`],
        [
          'Что мы знаем о вас',
          'Ничего: ни имени, ни телефона, ни номера обращения. На его рассмотрение ответы не влияют.',
        ],
        [
          'Чего не храним',
          <>
            Адрес вашего устройства и время. Остаются ответы и день. <a href={privacy}>Как это устроено</a>
          </>,
        ],
      ]}
    />
  </div>
)
