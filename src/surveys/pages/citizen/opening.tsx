/** What whoever opens the link is told first: what is asked, how long it takes, what is known and what is not kept. @clause M15c, K4.2 */
export const Opening = ({ steps, privacy }: { steps: string; privacy: string }) => (
  <div class="stack-s">
    <p>Расскажите, как мы сработали. По таким ответам мы решаем, что исправить.</p>
    <ul class="bare stack-s">
      <li>
        <b>Спросим,</b> с чем вы обращались, помогли ли вам и всё ли было удобно.
      </li>
      <li>
        <b>Займёт около двух минут,</b> {steps}. Можно отложить и вернуться.
      </li>
      <li>
        <b>О вас не знаем ничего:</b> ни имени, ни телефона, ни номера обращения. На его рассмотрение ответы не влияют.
      </li>
      <li>
        <b>Не храним</b> адрес вашего устройства и время. Остаются ответы и день. <a href={privacy}>Как это устроено</a>
      </li>
    </ul>
  </div>
)
