import { ButtonLink, Buttons } from './button.tsx'
import { CitizenPage } from './citizen-page.tsx'
import type { Frame } from './frame.ts'
import { hasWords, SendAgain, type SentAgain } from './send-again.tsx'

export interface FaultPageProps extends Frame {
  title: string
  words: string
  /** Stands in the log too. */
  number: string
  /** What was sent, to be sent again when the fault is over. */
  again?: SentAgain | undefined
  /** What was sent can be sent again only after signing in. */
  signIn?: boolean
}

/** Says what happened and what to do; what was typed is given back, and what is not is told. */
export const FaultPage = ({ title, words, number, again, signIn = false, ...frame }: FaultPageProps) => (
  <CitizenPage {...frame} title={title} width="text">
    <h1>{title}</h1>
    <p>{words}</p>
    <p class="quiet small">
      Номер случая: <span class="num">{number}</span>
    </p>
    {signIn && <SignInBeside />}
    {again && hasWords(again) ? <SendAgain {...again} isSecond={signIn} /> : !signIn && <ToHome home={frame.home} />}
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
