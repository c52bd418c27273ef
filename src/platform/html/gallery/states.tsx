import { Button, ButtonLink } from '../button.tsx'
import { Card } from '../card.tsx'
import { Confirm, ConfirmPage } from '../confirm.tsx'
import { Empty } from '../empty.tsx'
import { Notice } from '../notice.tsx'
import { Pager } from '../pager.tsx'
import { Progress } from '../progress.tsx'
import { Chips } from '../tabs.tsx'
import { Tag } from '../tag.tsx'
import type { Exhibit } from './exhibit.ts'

export const STATES: Exhibit = {
  id: 'states',
  title: 'Извещения и метки',
  for: 'all',
  draw: () => (
    <>
      <h1>Извещения и метки</h1>
      <Notice title="Приняли 17 ноября">
        <p>
          Номер О-1652/26. Ответим до 17 декабря. <a href="#states">Посмотреть ход</a>
        </p>
      </Notice>
      <Notice kind="warn">Нивин О. изменил ответ в 10:19. Ваш текст ниже, выберите.</Notice>
      <Notice kind="stop">Не получилось сохранить, текст цел. Если снова нет, назовите номер 7F-204.</Notice>
      <Notice kind="good" live>
        Сохранено в 10:21
      </Notice>
      <p class="row tight">
        <Tag kind="over">на 2 раб. дня</Tag>
        <Tag kind="day">осталось 3 рабочих дня</Tag>
        <Tag kind="ahead">11 декабря</Tag>
        <Tag kind="done">выполнена 28 октября</Tag>
        <Tag kind="over" flat>
          2 из 5
        </Tag>
        <Tag kind="day" flat>
          кавычка не закрыта
        </Tag>
        <Tag kind="key">ключевая</Tag>
        <Tag kind="plain">Госуслуги</Tag>
      </p>
      <Chips
        label="Чьи"
        current="#mine"
        tabs={[
          { href: '#all', label: 'Отдела' },
          { href: '#mine', label: 'Только мои' },
        ]}
      />
      <Card title="Карточка" id="card">
        <p>Лист с заголовком. Углы 6 точек, тени нет.</p>
      </Card>
      <Empty title="За этот день никто не писал" deed={<ButtonLink href="#states">Показать вчерашний</ButtonLink>}>
        Проверьте вчерашний или выберите другой период.
      </Empty>
      <Empty title="По слову «семяна» ничего нет">Может быть, «семена»?</Empty>
      <Progress
        label="Составляем отчёт"
        percent={28}
        words="Готово 340 из 1 200, ещё около минуты."
        refresh="#states"
      />
      <Progress label="Читаем файл" words="Скоро скажем, сколько осталось." />
      <Pager shown="10 из 96" more={{ href: '#states', label: 'Ещё 25' }}>
        <kbd>↑</kbd> <kbd>↓</kbd> строка, <kbd>Enter</kbd> открыть
      </Pager>
      <Pager shown="96 из 96" />
    </>
  ),
}

export const CONFIRMS: Exhibit = {
  id: 'confirms',
  title: 'Подтверждение',
  for: 'all',
  width: 'narrow',
  draw: () => (
    <>
      <ConfirmPage title="Исключить точку «Факс»?" action="#confirms" deed="Исключить точку" back="#confirms">
        <p>Её код будет вести на «Телефонную связь». Отзывы о ней сохранятся.</p>
      </ConfirmPage>
      <h2>То же окном</h2>
      <p>
        <Confirm
          id="sure"
          ask="Закончить все сеансы"
          title="Закончить все сеансы?"
          action="#confirms"
          deed="Закончить сеансы"
          page="#confirms"
        >
          <p>На других устройствах нужно будет войти заново. Этот сеанс останется.</p>
        </Confirm>
      </p>
      <p>
        <Button kind="second">Просто кнопка рядом</Button>
      </p>
    </>
  ),
}
