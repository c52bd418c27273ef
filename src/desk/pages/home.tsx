import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Line } from '#platform/html/line.tsx'
import { type Tile, Tiles } from '#platform/html/tiles.tsx'
import type { Step } from '../rules/first-steps.ts'

export interface HomeProps {
  frame: Frame
  today: string
  tiles: readonly Tile[]
  firstSteps: readonly Step[]
}

/** Where the day begins: what is new first, then, in a new body, what is still to be done. */
export const HomePage = ({ frame, today, tiles, firstSteps }: HomeProps) => (
  <DeskPage {...frame} title="Рабочее место" current="/desk">
    <Heading title={today} />
    {tiles.length > 0 && <Tiles label="Что нового" tiles={tiles} />}
    {firstSteps.length > 0 && (
      <section class="card stack" aria-labelledby="first">
        <h2 id="first">Первые шаги</h2>
        <Line knots={firstSteps.map(knotOf)} label="Первые шаги" size="small" level={3} />
      </section>
    )}
    {tiles.length === 0 && firstSteps.length === 0 && (
      <Empty title="Пока ничего срочного" deed={<ButtonLink href="/desk/register">Открыть перечень</ButtonLink>}>
        Здесь появится то, что ждёт вас. Перечень точек взаимодействия открыт всем сотрудникам.
      </Empty>
    )}
  </DeskPage>
)

const knotOf = ({ link, ...step }: Step) => ({
  ...step,
  ...(link ? { children: <a href={link.href}>{link.words}</a> } : {}),
})
