import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { QrPicture, type QrPictureProps } from '#platform/html/qr-picture.tsx'

export interface MemoLinksView {
  /** The whole address. */
  address: string
  qr: Omit<QrPictureProps, 'label'>
}

/** The way to an anonymous memo, for internal resources: a link to copy, a sheet to hang out. @clause K5.2, K5.3 */
export const memoLinksPage =
  ({ address, qr }: MemoLinksView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Анонимные записки: ссылка и плакат" current="/desk/internal">
      <Crumbs trail={[{ href: '/desk/internal', label: 'Мои обращения' }]} />
      <Heading title="Анонимные записки" />
      <p class="noprint">
        Поместите ссылку на внутреннем портале, а лист с кодом повесьте там, где его увидят все: в коридоре, в столовой,
        у лифта. Чтобы напечатать лист, нажмите Ctrl+P.
      </p>
      <section class="sheet stack" aria-labelledby="memo-poster">
        <h2 id="memo-poster">Что мешает работать? Напишите без имени</h2>
        <QrPicture {...qr} label="Код для камеры: страница анонимной записки" />
        <p>
          <a href={address}>{address}</a>
        </p>
        <p>Имя, почту и вход не спрашиваем. Ответ вы откроете по коду, который получите после отправки.</p>
      </section>
      <Notice title="Не сокращайте ссылку через чужие службы">
        Счётчики и сокращатели запоминают, кто и когда по ней прошёл.
      </Notice>
    </DeskPage>
  )
