import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Steps } from '#platform/html/steps.tsx'
import { Voice } from '#platform/html/voice.tsx'
import { BEHALVES } from '../../rules/reception/form.ts'
import { LAST_PLACE, placeOf, RECEPTION_STEPS, type ReceptionStep } from '../../rules/reception/steps.ts'
import { ANSWER_WAYS } from '../../terms.ts'
import { BY_LAW } from '../../text/reception.ts'
import { LawReach } from './opening.tsx'
import { Kept } from './step-frame.tsx'
import type { CheckView, ReceptionProps } from './view.ts'

const NOT_SAID = <span class="quiet">не указано</span>

/** All that was typed, each part with a way back to it, and the one button that sends it. @clause M15e */
export const CheckStep = ({ check, ...props }: ReceptionProps & { check: CheckView }) => {
  const { frame, reception, formId, typed, form, refused } = props
  return (
    <CitizenPage
      {...frame}
      rating={undefined}
      kept={{ again: `${reception}/steps/${LAST_PLACE}`, form: 'reception' }}
      title="Написать нам: Проверка"
      width="narrow"
      wrong={refused !== undefined}
    >
      <h1>Проверьте и отправьте</h1>
      <Steps names={RECEPTION_STEPS.map(({ name }) => name)} current={LAST_PLACE} />
      {check.looksLikeAppeal && <NotByLaw {...props} check={check} />}
      <Form action={`${reception}/appeals`} refused={refused} id="reception" sheet>
        <Kept formId={formId} typed={typed} />
        <Part title="Кто вы" step="who" reception={reception}>
          <Facts
            stacked
            facts={[
              ['Вы', check.segment],
              ['От чьего имени', BEHALVES[form.behalf]],
            ]}
          />
        </Part>
        <Part title="Как вас назвать" step="name" reception={reception}>
          <Names form={form} />
        </Part>
        <Part title="О чём пишете" step="words" reception={reception}>
          <Voice words={form.words} />
        </Part>
        <Part title="Что приложить" step="about" reception={reception}>
          <Facts
            stacked
            facts={[
              ['С чем связано', check.touchpoint || NOT_SAID],
              ...(check.topic ? [['Тема', check.topic] as const] : []),
              [
                'Файлы',
                check.files.length > 0 ? check.files.map(({ name, size }) => <div>{`${name}, ${size}`}</div>) : 'нет',
              ],
            ]}
          />
        </Part>
        <Part title="Куда ответить" step="answer" reception={reception}>
          <Facts stacked facts={reached(form)} />
        </Part>
        <Buttons>
          <Button>Отправить</Button>
          <Button kind="ghost" formaction={`${reception}/draft`} name="step" value={String(LAST_PLACE)}>
            Продолжить позже
          </Button>
        </Buttons>
      </Form>
    </CitizenPage>
  )
}

const NotByLaw = ({ check, reception }: ReceptionProps & { check: CheckView }) => (
  <Notice kind="warn" title="Это не будет обращением по закону 59-ФЗ">
    <p>
      По смыслу вы пишете предложение, заявление или жалобу. {BY_LAW.none} Если отправите отсюда, мы прочитаем и
      ответим, но не по этому закону.
    </p>
    <details>
      <summary>Как подать его по закону</summary>
      <div class="stack-s">
        <LawReach law={check.law} />
      </div>
    </details>
    <p>
      <Button kind="second" form="reception" formaction={`${reception}/letter`}>
        Собрать готовое письмо
      </Button>
    </p>
  </Notice>
)

interface PartProps {
  title: string
  step: ReceptionStep
  reception: string
  children: ComponentChildren
}

const Part = ({ title, step, reception, children }: PartProps) => (
  <section class="stack-s" aria-labelledby={`part-${step}`}>
    <div class="row">
      <h2 id={`part-${step}`}>{title}</h2>
      <Button kind="ghost" little push formaction={`${reception}/steps/${placeOf(step)}`}>
        Изменить<span class="sr">{`: ${title}`}</span>
      </Button>
    </div>
    {children}
  </section>
)

type Filled = ReceptionProps['form']

const Names = ({ form }: { form: Filled }) => (
  <Facts
    stacked
    facts={[
      ...(form.isOrganisation
        ? ([
            ['Организация', form.organisation],
            ['С кем связаться', form.contact || NOT_SAID],
          ] as const)
        : ([[form.behalf === 'representative' ? 'Кого представляете' : 'Имя', form.name || NOT_SAID]] as const)),
      ...(form.behalf === 'representative'
        ? ([
            ['Представитель', form.representative],
            ['Что даёт право', form.authority],
          ] as const)
        : []),
      ...(form.behalf === 'together' ? ([['Вместе с вами', coAuthorsOf(form)]] as const) : []),
    ]}
  />
)

const coAuthorsOf = ({ coAuthors }: Filled) =>
  coAuthors
    .filter(({ name }) => name !== '')
    .map(({ name, contact }) => <div>{contact ? `${name}, ${contact}` : name}</div>)

const reached = ({ answerBy, email, phone, address }: Filled) => [
  ['Как ответить', answerBy ? ANSWER_WAYS[answerBy] : NOT_SAID] as const,
  ...(email ? [['Электронная почта', email] as const] : []),
  ...(phone ? [['Телефон', phone] as const] : []),
  ...(address ? [['Почтовый адрес', <span class="as-typed">{address}</span>] as const] : []),
]
