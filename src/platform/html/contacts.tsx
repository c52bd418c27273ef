import { type Contact, mailsIn, phonesIn, siteIn } from './contact-links.ts'

/** Where somebody or something is found; what is not known is empty. */
export interface ContactWords {
  address: string
  phone: string
  email: string
  link: string
}

/** An address, telephone numbers, mail and a link, each as it was written and on a line of its own; what can be dialled or opened is a link. */
export const Contacts = ({ address, phone, email, link }: ContactWords) => (
  <>
    {phone && <Line contacts={phonesIn(phone)} />}
    {email && <Line contacts={mailsIn(email)} />}
    {link && <Line contacts={[siteIn(link)]} />}
    {address && <div>{address}</div>}
  </>
)

const Line = ({ contacts }: { contacts: readonly Contact[] }) => (
  <div>
    {contacts.map(({ text, href }, place) => (
      <>
        {place > 0 && ', '}
        {/* A number that is broken over two lines is read as two. */}
        <span class={href?.startsWith('tel:') ? 'nowrap' : undefined}>{href ? <a href={href}>{text}</a> : text}</span>
      </>
    ))}
  </div>
)
