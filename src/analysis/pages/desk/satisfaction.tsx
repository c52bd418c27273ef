import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { Outcome } from '#platform/outcome.ts'
import { addressOf, SATISFACTION } from '../../rules/address.ts'
import { ALL_TIME } from '../../rules/cut.ts'
import type { Satisfaction } from '../../rules/tables.ts'
import { TITLE } from '../../text.ru.ts'
import { Choose, type ChooseProps } from './choose.tsx'
import { Figures, type FiguresProps } from './figures.tsx'

export interface SatisfactionPageProps extends Omit<FiguresProps, 'satisfaction'> {
  frame: Frame
  choices: ChooseProps['choices']
  /** What the figures are of, in a line. */
  subtitle: string
  satisfaction: Outcome<Satisfaction>
}

/** How content clients are: overall, over the year, by question, process, touchpoint and channel. @clause K3.1 K1.4 */
export const SatisfactionPage = ({ frame, choices, subtitle, satisfaction, ...rest }: SatisfactionPageProps) => {
  const figures = 'done' in satisfaction ? satisfaction.done : undefined
  const isEmpty = figures && figures.all.figure.n + figures.all.hardToSay === 0
  return (
    <DeskPage {...frame} title={TITLE} current={SATISFACTION}>
      <Heading
        title={TITLE}
        tags={<Tag kind="plain">не для публикации</Tag>}
        deeds={
          figures &&
          !isEmpty && (
            <>
              <ButtonLink kind="second" href="#how">
                Как посчитано
              </ButtonLink>
              <ButtonLink href={addressOf(rest.asked, `${SATISFACTION}.csv`)} download>
                Скачать таблицы
              </ButtonLink>
            </>
          )
        }
      />
      <Choose choices={choices} />
      {'refused' in satisfaction && (
        <Notice kind="warn" title="Так показать не можем" live>
          {satisfaction.refused.map(({ why }) => why).join('. ')}.
        </Notice>
      )}
      {figures && <p class="quiet">{subtitle}</p>}
      {figures && isEmpty && <Nothing isAllTime={!figures.cut.period} />}
      {figures && !isEmpty && <Figures satisfaction={figures} {...rest} />}
    </DeskPage>
  )
}

/** Nobody has answered, so how to be heard of. @clause K4.3 K4.4 */
const Nothing = ({ isAllTime }: { isAllTime: boolean }) => (
  <Empty
    title="Оценок за это время нет"
    deed={
      <>
        <ButtonLink href="/desk/register">Открыть перечень</ButtonLink>{' '}
        {!isAllTime && (
          <ButtonLink kind="ghost" href={`${SATISFACTION}?period=${ALL_TIME}`}>
            Показать за всё время
          </ButtonLink>
        )}
      </>
    }
  >
    У каждой точки перечня есть ссылка на отзыв и плакат с кодом. Повесьте плакат там, где ждут, дайте ссылку в конце
    разговора или поместите её в письмо: первые оценки появятся здесь через несколько секунд.
  </Empty>
)
