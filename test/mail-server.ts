import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  url: string
  /** Letters it took, as they came. */
  taken: { to: string[]; from: string; source: string }[]
  /** How it answers the next recipients and the next words; after them it takes everything. */
  answers: { recipient: number[]; words: number[] }
  close(): Promise<void>
}

/** A real SMTP server on loopback that can be told to refuse. */
export async function openMailServer(): Promise<MailServer> {
  const taken: MailServer['taken'] = []
  const answers: MailServer['answers'] = { recipient: [], words: [] }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, next) => next(refusal(answers.recipient.shift(), address)),
    onData(stream, session, next) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = refusal(answers.words.shift(), 'these words')
        if (!refused) taken.push({ ...envelopeOf(session), source: Buffer.concat(chunks).toString() })
        next(refused)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

interface Envelope {
  envelope: { rcptTo: { address: string }[]; mailFrom: false | { address: string } }
}

const envelopeOf = ({ envelope: { rcptTo, mailFrom } }: Envelope) => ({
  to: rcptTo.map(({ address }) => address),
  from: mailFrom ? mailFrom.address : '',
})

const refusal = (responseCode: number | undefined, about: string): Error | null =>
  responseCode ? Object.assign(new Error(`no way for ${about}`), { responseCode }) : null
