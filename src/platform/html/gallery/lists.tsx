import { ButtonLink } from '../button.tsx'
import { Card, Frame } from '../card.tsx'
import { Heading } from '../heading.tsx'
import { type Column, ListTable } from '../list-table.tsx'
import { Pager } from '../pager.tsx'
import { Chips } from '../tabs.tsx'
import { Tag, type TagKind } from '../tag.tsx'
import { Tiles } from '../tiles.tsx'
import { Quote } from '../voice.tsx'
import type { Exhibit } from './exhibit.ts'

interface Appeal {
  due: readonly [TagKind, string]
  number: string
  about: string
  more?: string
  from: string
}

const COLUMNS: readonly Column<Appeal>[] = [
  { title: 'Срок', cell: ({ due: [kind, words] }) => <Tag kind={kind}>{words}</Tag> },
  {
    title: 'Номер',
    names: true,
    cell: ({ number }) => (
      <a class="num" href="#lists">
        {number}
      </a>
    ),
  },
  {
    title: 'О чём',
    cell: ({ about, more }) => (
      <>
        {about}
        {more && <div class="small quiet">{more}</div>}
      </>
    ),
  },
  { title: 'От кого', labelled: true, cell: ({ from }) => from },
  { title: 'Слов', figures: true, labelled: true, cell: ({ about }) => about.split(' ').length },
]

const GROUPS = [
  {
    title: 'Просрочено',
    id: 'over',
    rows: [
      {
        due: ['over', 'на 2 раб. дня'],
        number: 'Ж-1419/26',
        about: 'Не приняли документы на субсидию',
        more: 'Жалоба. Ответ готов, не подписан',
        from: 'Лугова Елена',
      },
      { due: ['over', 'на 1 день'], number: 'О-1433/26', about: 'Просят копию акта', from: 'ООО «Заря Озёр»' },
    ],
  },
  {
    title: 'Срок сегодня',
    id: 'today',
    rows: [{ due: ['day', 'до 11:52'], number: 'С-0875/26', about: '«Второй месяц ждём выплату»', from: 'Без имени' }],
  },
  {
    title: 'Есть время',
    rows: [
      { due: ['ahead', '11 декабря'], number: 'О-1633/26', about: 'Аренда земли под пасеку', from: 'Лесная Дарья' },
    ],
  },
] satisfies readonly { title: string; id?: string; rows: readonly Appeal[] }[]

export const LISTS: Exhibit = {
  id: 'lists',
  title: 'Списки',
  for: 'desk',
  width: 'wide',
  draw: () => (
    <>
      <Heading title="Вторник, 17 ноября" deeds={<ButtonLink href="#lists">Записать обращение</ButtonLink>} />
      <p class="quiet">Просрочено три ответа, до конца дня нужно отправить ещё пять.</p>
      <Tiles
        label="Что горит"
        tiles={[
          { href: '#over', number: '3', words: 'просрочено', more: 'самое старое на 2 рабочих дня', heat: 'hot' },
          { href: '#today', number: '5', words: 'на сегодня', more: 'у вас два', heat: 'warm' },
          { href: '#free', number: '7', words: 'без исполнителя', more: 'одно ждёт с пятницы' },
          { href: '#head', number: '2', words: 'у начальника', more: 'на подписи' },
          { href: '#low', number: '4', words: 'низкие оценки' },
        ]}
      />
      <div class="cols aside">
        <Frame title="По порядку срочности" id="queue" note="обновлено в 10:21">
          <ListTable caption="Обращения по порядку срочности" columns={COLUMNS} groups={GROUPS} />
          <Pager shown="4 из 96" more={{ href: '#lists', label: 'Ещё 25' }} />
        </Frame>
        <div class="stack">
          <Card title="Низкие оценки со словами" id="low">
            <p class="row tight">
              <Tag kind="over" flat>
                2 из 5
              </Tag>
              <span class="small quiet">Телефон, вчера</span>
            </p>
            <Quote words="Двадцать минут слушал музыку, потом переключили не туда." />
          </Card>
          <Card title="Чьи" id="whose">
            <Chips
              label="Чьи"
              current="#a"
              tabs={[
                { href: '#a', label: 'Отдела' },
                { href: '#b', label: 'Только мои' },
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  ),
}
