import { createTransport } from 'nodemailer'
import { checkLetter } from './letter.ts'
import type { Outgoing, Transport } from './transport.ts'

export interface SmtpParts {
  SMTP_URL: string
  MAIL_FROM: string
  publicUrl: string
}

const TEN_SECONDS = 10_000

/** Letters by SMTP, one connection each: what people write at human pace needs no pool. */
export function overSmtp({ SMTP_URL, MAIL_FROM, publicUrl }: SmtpParts): Transport {
  const smtp = createTransport({
    url: SMTP_URL,
    connectionTimeout: TEN_SECONDS,
    greetingTimeout: TEN_SECONDS,
    socketTimeout: 2 * TEN_SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { hostname } = new URL(publicUrl)
  return {
    async send(letter) {
      checkLetter(letter)
      try {
        await smtp.sendMail(messageOf(letter, MAIL_FROM, hostname))
        return 'taken'
      } catch (fault) {
        if (isRefused(fault)) return 'refused'
        throw withoutAddresses(fault)
      }
    },
  }
}

const messageOf = ({ id, to, subject, words, fromName, at, files = [] }: Outgoing, from: string, host: string) => ({
  from: from.includes('<') ? from : { name: fromName, address: from },
  to: { name: '', address: to },
  subject,
  text: words,
  textEncoding: 'base64' as const,
  date: new Date(at.epochMilliseconds),
  messageId: `<${id}@${host}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: files.map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: bytes })),
})

interface SmtpFault {
  command?: string
  responseCode?: number
  code?: string
}

/**
 * Whether the server refuses this very recipient or these words for good. A refused sign-in or sender is our setting:
 * somebody mends it, and the letter then goes.
 */
function isRefused(fault: unknown): boolean {
  const { command = '', responseCode = 0 } = fault as SmtpFault
  const wantsSignIn = [530, 535, 538].includes(responseCode)
  return responseCode >= 500 && !wantsSignIn && /^(RCPT TO|DATA)/.test(command)
}

/** Servers repeat the address in their answers, and what is thrown ends in the log and in the table of jobs. */
function withoutAddresses(fault: unknown): Error {
  const { code = 'unknown', responseCode = 0, command = '' } = fault as SmtpFault
  return new Error(`the mail server did not take a letter: ${code} ${responseCode} ${command.split(':')[0]}`.trim())
}
