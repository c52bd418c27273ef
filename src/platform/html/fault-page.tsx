import { Button, ButtonLink, Buttons } from './button.tsx'
import { CitizenPage } from './citizen-page.tsx'
import { CSRF_FIELD } from './form-context.ts'
import type { Frame } from './frame.ts'

export interface FaultPageProps extends Frame {
  title: string
  words: string
  /** Stands in the log too. */
  number: string
  /** What was sent, to be sent again when the fault is over. */
  again?: { action: string; sent: readonly [string, string][] } | undefined
  /** What was sent can be sent again only after signing in. */
  signIn?: boolean
}

/** Says what happened and what to do; nothing that was typed is lost. */
export const FaultPage = ({ title, words, number, again, signIn = false, ...frame }: FaultPageProps) => (
  <CitizenPage {...frame} title={title} width="text">
    <h1>{title}</h1>
    <p>{words}</p>
    <p class="quiet small">
      Номер случая: <span class="num">{number}</span>
    </p>
    {signIn && <SignInBeside />}
    {again?.sent.some(([name]) => !isSecret(name)) ? (
      <SendAgain {...again} isSecond={signIn} />
    ) : (
      !signIn && <ToHome home={frame.home} />
    )}
  </CitizenPage>
)

/** In a tab of its own: the form stays where it is. */
const SignInBeside = () => (
  <Buttons>
    <a class="button" href="/sign-in" target="_blank" rel="noopener">
      Войти в новой вкладке
    </a>
  </Buttons>
)

const ToHome = ({ home }: { home: string }) => (
  <Buttons>
    <ButtonLink kind="second" href={home}>
      На главную
    </ButtonLink>
  </Buttons>
)

// Passwords and codes are typed again: they do not go into a page.
const isSecret = (name: string): boolean => name === CSRF_FIELD || /password|code|secret/.test(name)
const LONG = 80

const SendAgain = ({ action, sent, isSecond }: NonNullable<FaultPageProps['again']> & { isSecond: boolean }) => (
  <form class="stack" method="post" action={action}>
    {sent
      .filter(([name]) => name === CSRF_FIELD || !isSecret(name))
      .map(([name, value]) => (
        <Sent name={name} value={value} />
      ))}
    <p class="quiet">Всё, что вы ввели, цело: оно отправится ещё раз.</p>
    <Buttons>
      <Button kind={isSecond ? 'second' : 'main'}>Отправить ещё раз</Button>
    </Buttons>
  </form>
)

// HTML swallows the first line break of a textarea, so one more is put before it.
const Sent = ({ name, value }: { name: string; value: string }) =>
  value.length > LONG || value.includes('\n') ? (
    <textarea class="control" name={name} rows={5} aria-label="Ваш текст">{`\n${value}`}</textarea>
  ) : (
    <input type="hidden" name={name} value={value} />
  )
