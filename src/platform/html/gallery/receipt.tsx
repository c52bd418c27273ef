import { Button } from '../button.tsx'
import { Crumbs } from '../crumbs.tsx'
import { Field } from '../field.tsx'
import { Line, Says } from '../line.tsx'
import { Notice } from '../notice.tsx'
import { ReceiptSlip } from '../receipt-slip.tsx'
import { Quote, Voice } from '../voice.tsx'
import type { Exhibit } from './exhibit.ts'

export const RECEIPT: Exhibit = {
  id: 'receipt',
  title: 'Квитанция',
  for: 'all',
  draw: () => (
    <>
      <Crumbs trail={[{ label: 'Главная', href: '/' }, { label: 'Квитанция' }]} />
      <h1>Что стало с вашим отзывом</h1>
      <ReceiptSlip
        code="ИВА-4827-МОСТ"
        label="Код квитанции"
        aside={
          <>
            <p>
              <b>Сейчас</b>
              <br />
              Изменение сделано, проверяем, помогло ли
            </p>
            <p>
              <b>Дальше</b>
              <br />
              Скажем, помогло или нет, до 20 января 2027 года
            </p>
          </>
        }
      >
        <p>Отзыв принят 14 сентября 2026 года без имени. Кто его оставил, мы не знаем.</p>
      </ReceiptSlip>
      <Line
        label="Что было с отзывом"
        wide
        size="big"
        level={2}
        knots={[
          {
            state: 'done',
            when: '14 сентября',
            title: 'Что мы услышали',
            children: <Quote words="Дважды привозил одну и ту же справку. До района сорок километров." />,
          },
          { state: 'done', when: '6 октября', title: 'Что выяснили', children: <p>Справку готовит районный отдел.</p> },
          {
            state: 'done',
            when: '12 ноября',
            title: 'Что изменилось',
            children: <Notice>Одно мы не сделали: оплатить дорогу закон не позволяет. Нам жаль, что так вышло.</Notice>,
          },
          { state: 'ahead', when: 'до 20 января', title: 'Проверим, помогло ли', children: <p>Сравним оценки.</p> },
        ]}
      />
      <h2>Открыть другую квитанцию</h2>
      <form class="inline" action="#receipt">
        <Field kind="text" name="code" label="Код" hint="Можно строчными и без чёрточек" autocomplete="off" />
        <Button kind="second">Открыть</Button>
      </form>
      <h2>Короткая квитанция</h2>
      <ReceiptSlip code="ОЛХ-2051-БЕРЕГ" label="Код квитанции">
        <p>Запишите его или сфотографируйте.</p>
      </ReceiptSlip>
    </>
  ),
}

export const LINES: Exhibit = {
  id: 'lines',
  title: 'Линия',
  for: 'all',
  draw: () => (
    <>
      <h1>Линия</h1>
      <Line
        label="Ход обращения"
        wide
        level={2}
        knots={[
          {
            state: 'done',
            when: '21 октября, 19:12',
            title: 'Поступило через Госуслуги',
            children: (
              <Says by="client">
                <Voice words={'Документы вернули без объяснений.\nПрошу объяснить, что не так.'} />
              </Says>
            ),
          },
          {
            state: 'done',
            when: '22 октября, 09:05',
            title: 'Ответили',
            children: <Says by="ours">Возьмите справку в районном отделе: её готовят за один день.</Says>,
          },
          {
            state: 'note',
            when: '3 ноября, 11:40',
            title: 'Заметка, видят только сотрудники',
            children: <Says by="inner">С 12 ноября справку запрашиваем сами.</Says>,
          },
          { state: 'now', when: 'сегодня', title: 'Готовим ответ' },
          { state: 'ahead', when: '19 ноября', title: 'Подпись' },
          { state: 'due', when: '20 ноября, пт', title: 'Последний день ответа' },
        ]}
      />
      <section class="card stack-s" aria-label="Расчёт срока">
        <Line
          label="Как посчитан срок"
          size="small"
          knots={[
            { state: 'done', when: '22 октября, чт', children: 'Зарегистрировано. Первый день срока — 23 октября' },
            { state: 'now', when: '17 ноября, вт', children: 'Сегодня' },
            { state: 'ahead', when: '21 ноября, сб', children: '30 календарных дней' },
            { state: 'due', when: '20 ноября, пт', children: 'Суббота — выходной, берём рабочий день раньше' },
          ]}
        />
      </section>
    </>
  ),
}
