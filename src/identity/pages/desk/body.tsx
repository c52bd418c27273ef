import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { zoneChoices, zoneLabel } from '../../rules/time-zones.ts'
import { BodyFields, type TypedBody } from './body-fields.tsx'
import type { Calendar } from './calendar.ts'
import { SaidNotice } from './said.tsx'
import { Stale, type StaleProps, summaryOf } from './stale.tsx'

export interface BodyView extends TypedBody {
  code: string
  version: number
  /** Somebody gave the name; before that it is the one of the first start. */
  named: boolean
}

export interface BodyPageProps {
  frame: Frame
  stands: BodyView
  calendar: Calendar
  typed?: TypedBody
  refused?: readonly Refusal[]
  /** Somebody saved while this was being typed. */
  change?: StaleProps['change'] | 'unchanged'
  said?: string | undefined
}

export const BodyPage = (props: BodyPageProps) => {
  const { frame, stands, calendar, typed = stands, refused, change = 'unchanged', said } = props
  return (
    <DeskPage {...frame} title="Настройки органа" current="/desk/body" wrong={refused !== undefined}>
      <h1>Настройки органа</h1>
      <SaidNotice said={said} />
      {!stands.named && (
        <Notice kind="warn">Органу ещё не дали название: на страницах стоит то, с которым система запустилась.</Notice>
      )}
      {change !== 'unchanged' && (
        <Stale
          change={change}
          calendar={calendar}
          stands={[
            ['Название', stands.name],
            ['В родительном падеже', stands.genitive],
            ['Часовой пояс', zoneLabel(stands.timeZone, calendar.now)],
          ]}
        />
      )}
      <Form action="/desk/body" sheet label="Настройки органа" refused={refused} {...summaryOf(change)}>
        <BodyFields
          name={typed.name}
          genitive={typed.genitive}
          timeZone={typed.timeZone}
          zones={zoneChoices(calendar.now)}
        />
        <Facts facts={[['Код в адресах', <code>{stands.code}</code>]]} />
        <p class="small quiet">Код не меняется: на него ведут ссылки.</p>
        <Buttons>
          <Button>Сохранить настройки</Button>
        </Buttons>
        <input type="hidden" name="version" value={stands.version} />
      </Form>
    </DeskPage>
  )
}
