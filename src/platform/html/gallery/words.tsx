import { Button, ButtonLink, Buttons } from '../button.tsx'
import { Crumbs } from '../crumbs.tsx'
import { Facts } from '../facts.tsx'
import { Icon } from '../icon.tsx'
import { Quote, Voice } from '../voice.tsx'
import type { Exhibit } from './exhibit.ts'

export const WORDS: Exhibit = {
  id: 'words',
  title: 'Слова',
  for: 'all',
  draw: () => (
    <>
      <Crumbs trail={[{ label: 'Главная', href: '#' }, { label: 'Обращения', href: '#' }, { label: 'О-1497/26' }]} />
      <h1>Заголовок страницы</h1>
      <p>
        Обычный текст со <a href="#words">ссылкой</a>, <b>важным словом</b> и числом <span class="num">1 652</span>.
        Строка не слишком длинна, чтобы глаз не терял начало.
      </p>
      <h2>Раздел</h2>
      <p class="quiet">Второй цвет чернил: подписи и пояснения.</p>
      <h3>Часть раздела</h3>
      <p class="small">Мелкий текст, не мельче тринадцати точек.</p>
      <Voice words={'Здравствуйте.\nПривёз справку во второй раз. Сорок километров в один конец.'} />
      <Quote words="Двадцать минут слушал музыку, потом переключили не туда." />
      <p>
        Помечено: <mark>номер скрыт</mark>. Клавиши: <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd>.
      </p>
      <details>
        <summary>Подробнее</summary>
        <p>То, что нужно не всем.</p>
      </details>
      <Facts
        facts={[
          ['Хозяйство', 'КФХ «Рябинки», зерно и рапс'],
          ['Удобнее', 'Госуслуги, потом телефон после 17 часов'],
          ['Телефон', <span class="num">+7 (000) 000-14-97</span>],
        ]}
      />
      <Facts
        stacked
        facts={[
          ['По квитанции', '22 прочитали'],
          ['Письмом', '9 отправлено'],
        ]}
      />
      <p>{'ОченьДлинноеСловоБезПробеловКотороеНеДолжноВыйтиЗаКрайСтраницы'.repeat(3)}</p>
    </>
  ),
}

export const BUTTONS: Exhibit = {
  id: 'buttons',
  title: 'Кнопки',
  for: 'all',
  draw: () => (
    <>
      <h1>Кнопки</h1>
      <Buttons>
        <Button>Отправить на подпись</Button>
        <Button kind="second">Сохранить черновик</Button>
        <Button kind="ghost">Как увидит клиент</Button>
        <Button kind="stop">Исключить точку</Button>
      </Buttons>
      <Buttons>
        <Button disabled describedBy="why-off">
          Отправить
        </Button>
        <span class="small quiet" id="why-off">
          Сначала выберите получателя
        </span>
      </Buttons>
      <Buttons>
        <ButtonLink href="#buttons">Предложить точку</ButtonLink>
        <ButtonLink href="#buttons" kind="second">
          <Icon name="paper" />
          Скачать
        </ButtonLink>
        <ButtonLink href="#buttons" kind="ghost" push>
          Продолжить позже
        </ButtonLink>
      </Buttons>
      <Buttons>
        <Button kind="second" little>
          Заменить
        </Button>
        <Button kind="stop" little>
          Отозвать
        </Button>
      </Buttons>
    </>
  ),
}
