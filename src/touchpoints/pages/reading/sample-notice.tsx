import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { mayDo } from '../../rules/permissions.ts'

const ADOPTION = '/desk/register/adoption'
const ASK = 'Оставить как свой перечень'
const TITLE = 'Оставить образец как свой перечень?'

const Consequence = () => (
  <p>
    Точки образца станут вашими и останутся на своих местах, со своими кодами. Убрать их потом целиком будет нельзя:
    каждую меняют или исключают правкой.
  </p>
)

/** Says that what stands is a sample, and what can be done about it. */
export const SampleNotice = ({ sampleOf, roles }: { sampleOf: string; roles: readonly string[] }) => (
  <div class="noprint">
    <Notice kind="warn" title="Это образец, а не ваш перечень">
      <p>{sampleOf}.</p>
      <p>
        Пока точками образца никто не пользовался, его можно убрать целиком.{' '}
        {roles.includes('administrator') ? (
          <a href="/desk/set-up">Убрать образец в настройке</a>
        ) : (
          'Это делает администратор.'
        )}
      </p>
      {mayDo('sample.adopt', roles) && (
        <Confirm id="adopt" ask={ASK} title={TITLE} action={ADOPTION} deed={ASK} page={ADOPTION} little>
          <Consequence />
        </Confirm>
      )}
    </Notice>
  </div>
)

/** The same question on a page of its own, and why it could not be done. */
export const adoptionPage =
  (refused: readonly Refusal[] = []): Draw =>
  (frame) => (
    <DeskPage {...frame} title={TITLE} current="/desk/register">
      {refused.length > 0 && (
        <Notice kind="stop" title="Этого не сделать" live>
          {refused.map(({ why }) => (
            <p>{why}.</p>
          ))}
        </Notice>
      )}
      <ConfirmPage title={TITLE} action={ADOPTION} deed={ASK} back="/desk/register">
        <Consequence />
      </ConfirmPage>
    </DeskPage>
  )
