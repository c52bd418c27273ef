import { type Fact, Facts } from '#platform/html/facts.tsx'
import { CLIENT_KINDS, type Client, SEGMENTS } from '../terms.ts'

/** What is known of a client, as they told it themselves. What nobody told is not listed. @clause M18b */
export function ClientCard({ client, size }: { client: Client; size?: 'small' }) {
  const { kind, segment, email, phone, address } = client
  const facts: (Fact | false)[] = [
    ['Кто', segment ? SEGMENTS[segment] : CLIENT_KINDS[kind]],
    email !== null && ['Почта', <a href={`mailto:${email}`}>{email}</a>],
    phone !== null && ['Телефон', <a href={`tel:${phone}`}>{phone}</a>],
    address !== null && ['Адрес', address],
  ]
  return <Facts facts={facts.filter((fact) => fact !== false)} {...(size ? { size } : {})} />
}
