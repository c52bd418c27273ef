import { z } from 'zod'

/** Pages stand at the root of the address: their links begin there. */
const isBare = (text: string): boolean => URL.canParse(text) && `${new URL(text).origin}/` === new URL(text).href

const isSender = (text: string): boolean => /^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u.test(text)

const isScanner = (text: string): boolean => /^unix:\/.+$|^tcp:\/\/(?:\[[\da-f:.]+\]|[^\s:/]+):\d{1,5}$/i.test(text)

/** Every setting that the environment can give: one table, read once; a bad value stops the start with a sentence. */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('the port of the web server'),
  HOST: z.string().min(1).default('localhost').describe('the address it listens on; 0.0.0.0 opens it to the network'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isBare, 'нужен адрес без пути и параметров, как https://otklik.example')
    .optional()
    .describe('the address people use; links in letters, posters and the API start with it'),
  OTKLIK_DATA: z.string().min(1).default('./data').describe('the folder of the database and the files'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL of your own, version 15 or newer; unset: the embedded one'),
  OTKLIK_ROLE: z.enum(['both', 'web', 'worker']).default('both').describe('what this process does'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('the mail server; unset: letters wait in the data folder, and a trial shows them at /dev/mail'),
  MAIL_FROM: z
    .string()
    .refine(isSender, 'нужен почтовый адрес, можно с именем: Отклик <otklik@example.org>')
    .default('otklik@localhost')
    .describe('the sender of letters'),
  CLAMAV: z
    .string()
    .refine(isScanner, 'нужен адрес clamd: unix:/run/clamav/clamd.ctl или tcp://127.0.0.1:3310')
    .optional()
    .describe(
      'the clamd that looks at attached files: unix:/path or tcp://host:port; unset: they are kept as they come',
    ),
  DISK_LEFT_FREE: z.coerce
    .number()
    .int()
    .min(0)
    .default(1024)
    .describe(
      'how many megabytes attached files leave free on the disk of OTKLIK_DATA; then words are taken without them',
    ),
  TRUST_PROXY: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('yes: a proxy in front tells the visitor’s address in X-Forwarded-For'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('the bearer token for /metrics; unset: only a trial shows them, on its own machine'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('how much the log says'),
  ANSWERS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(10)
    .default(20_000)
    .describe('how many survey pages one address may ask for in a minute; an office behind one address is one address'),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(12)
    .describe('connections of this process for pages and acts'),
})

export type Environment = z.infer<typeof schema>

export interface Config extends Environment {
  /** Where people reach the installation; without a slash at the end. */
  publicUrl: string
  /** Pages under /dev: only while the product is tried out on its own machine, with no mail server, no proxy and no public address. */
  trial: boolean
}

export class BadSetting extends Error {}

/** @throws BadSetting with a sentence for whoever starts the product */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new BadSetting(parsed.error.issues.map(sentence).join('\n'))
  const it = parsed.data
  const loopback = ['localhost', '127.0.0.1', '::1'].includes(it.HOST)
  const publicUrl = (it.PUBLIC_URL ?? `http://localhost:${it.PORT}`).replace(/\/+$/, '')
  return { ...it, publicUrl, trial: loopback && !it.PUBLIC_URL && !it.SMTP_URL && it.TRUST_PROXY === 'no' }
}

const sentence = (issue: z.core.$ZodIssue) => `Настройка ${issue.path.join('.')}: ${russian(issue)}`

function russian(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `возможны только значения ${issue.values.join(', ')}`
  if (issue.code === 'too_small' && issue.origin === 'string')
    return `значение слишком короткое, нужно знаков не меньше ${issue.minimum}`
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small') return `значение слишком маленькое, наименьшее — ${issue.minimum}`
  if (issue.code === 'too_big') return `значение слишком большое, наибольшее — ${issue.maximum}`
  return 'значение не подходит; примеры — в README, раздел «Настройки»'
}

/** For the table in the README: name, default, meaning. */
export function settings(): { name: string; byDefault: string; meaning: string }[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const byDefault = field.safeParse(undefined)
    return { name, byDefault: byDefault.success ? String(byDefault.data ?? '') : '', meaning: field.description ?? '' }
  })
}
