import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { AppealSettings } from '../../terms/settings.ts'

export interface AppealSettingsView {
  stands: AppealSettings & { version: number }
  typed: AppealSettings
  refused?: readonly Refusal[] | undefined
  saved?: boolean
}

const PATH = '/desk/appeals/settings'
const HOURS = Array.from({ length: 8 }, (_, place) => {
  const hour = 5 + place
  return { value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }
})

/** How the body works its appeals, apart from its norms. @clause M13, M18b, M18d */
export const appealSettingsPage =
  ({ stands, typed, refused, saved }: AppealSettingsView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Настройки обращений" current={PATH}>
      <Heading title="Настройки обращений" />
      {saved && (
        <Notice kind="good" live>
          Настройки сохранены.
        </Notice>
      )}
      {refused?.some(({ field }) => field === 'version') && <StandsNow stands={stands} />}
      <Form action={PATH} refused={refused} summaryWords="Настройки пока прежние. Набранное цело." sheet>
        <input type="hidden" name="version" value={stands.version} />
        <h2>Утреннее письмо</h2>
        <Field
          kind="tick"
          name="digestOn"
          label="Присылать по утрам, что нужно сделать сегодня"
          hint="Письмо получает каждый, кто работает с обращениями: сколько просрочено, на сегодня, без исполнителя. Имён и слов людей в письме нет. О подходящих сроках пишем и без него."
          checked={typed.digestOn}
        />
        <Field
          kind="select"
          name="digestHour"
          label="Во сколько"
          hint="По местному времени органа, в рабочие дни."
          value={String(typed.digestHour)}
          options={HOURS}
          width="short"
        />
        <h2>Бланк ответа</h2>
        <Field
          kind="text"
          name="name"
          label="Название на бланке"
          hint="Пусто: как органом назван Отклик."
          value={typed.letterhead.name}
        />
        <Field kind="text" name="address" label="Адрес" value={typed.letterhead.address} />
        <Field kind="tel" name="phone" label="Телефон" value={typed.letterhead.phone} width="short" />
        <Field
          kind="text"
          name="signature"
          label="Кто подписывает"
          hint="Должность, как она стоит под ответом: «Первый заместитель министра»."
          value={typed.letterhead.signature}
        />
        <h2>Подпись</h2>
        <Field
          kind="tick"
          name="ownSigning"
          label="Разрешить подписывать свой ответ"
          hint="Обычно ответ подписывает не тот, кто его готовил: так его читают двое. Разрешите, если у вас это один человек."
          checked={typed.ownSigning}
        />
        <h2>Приёмная на сайте</h2>
        <Field
          kind="tick"
          name="microphone"
          label="Показывать кнопку микрофона"
          hint="Речь в текст переводит не Отклик, а служба изготовителя браузера: звук уходит на её серверы. Рядом с кнопкой об этом сказано. Без кнопки остаётся диктовка, встроенная в телефон."
          checked={typed.microphone}
        />
        <Buttons>
          <Button>Сохранить настройки</Button>
        </Buttons>
      </Form>
    </DeskPage>
  )

const yesNo = (is: boolean) => (is ? 'да' : 'нет')

const StandsNow = ({
  stands: { digestOn, digestHour, microphone, ownSigning, letterhead },
}: Pick<AppealSettingsView, 'stands'>) => (
  <Notice kind="warn" title="Сейчас в настройках">
    <Facts
      facts={[
        ['Утреннее письмо', digestOn ? `в ${digestHour}:00` : 'нет'],
        ['Название на бланке', letterhead.name || 'как у органа'],
        ['Адрес', letterhead.address || 'нет'],
        ['Телефон', letterhead.phone || 'нет'],
        ['Кто подписывает', letterhead.signature || 'нет'],
        ['Подписывать свой ответ', yesNo(ownSigning)],
        ['Кнопка микрофона', yesNo(microphone)],
      ]}
    />
  </Notice>
)
