import { ButtonLink } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { ReachGroups, type ReachSectionProps } from '#platform/html/reach-section.tsx'
import { Chips } from '#platform/html/tabs.tsx'

export interface WaysView extends Pick<ReachSectionProps, 'groups' | 'choices' | 'current'> {
  body: string
  /** The body's home page. */
  home: string
  /** When the sheet was printed: «22 ноября 2026 года». */
  today: string
}

/** Every way to reach the body, with its place, hours and what is made easier there; on paper a sheet to hang out. @clause M13, M15a */
export const waysPage =
  ({ body, home, groups, choices, current, today }: WaysView): Draw =>
  (frame) => (
    <CitizenPage {...frame} body={{ name: body }} home={home} title={`Как с нами связаться: ${body}`} width="wide">
      <h1>Как с нами связаться</h1>
      <div id="reach" class="stack">
        <Chips label="Что показать сначала" tabs={choices} current={current} />
        <ReachGroups groups={groups} level={2} />
      </div>
      <p class="noprint">Проще всего написать здесь: вопрос, запрос информации, жалобу или предложение.</p>
      <p class="noprint">
        <ButtonLink href={`${home === '/' ? '' : home}/reception`}>Написать нам</ButtonLink>
      </p>
      <p class="noprint">Уже звонили, писали или приходили? Расскажите, как всё прошло: имя называть не нужно.</p>
      <p class="noprint">
        <ButtonLink kind="second" href={`${home}#feedback`}>
          Оставить отзыв
        </ButtonLink>
      </p>
      <p class="paper small quiet">{`По состоянию на ${today}.`}</p>
    </CitizenPage>
  )
