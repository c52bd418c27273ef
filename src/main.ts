import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, type HelpConfiguration } from 'commander'
import { BadSetting } from '#platform/config/config.ts'
import { DatabaseNotStarted, DataFolderBusy } from '#platform/db/embedded/faults.ts'
import { CannotMigrate } from '#platform/db/operator/migrate.ts'
import { ForeignFolder } from '#platform/files/operator/marker.ts'
import { DEMO_ANSWERS, DEMO_SEED, type DemoOptions, demo } from './commands/demo.ts'
import { Refused } from './commands/in-installation.ts'
import { CannotListen } from './commands/listening.ts'
import { DatabaseUnreachable } from './commands/own-server.ts'
import { restorePerson, setOperator } from './commands/person.ts'
import { start } from './commands/start.ts'
import { createToken } from './commands/token.ts'
import { verify } from './commands/verify.ts'

// Beside this file the build has put the assets and the migrations.
const built = dirname(fileURLToPath(import.meta.url))

const HELP_TITLES: Readonly<Record<string, string>> = { 'Usage:': 'Так:', 'Options:': 'Можно указать:' }

/** Help in the language of the rest. */
const IN_RUSSIAN: HelpConfiguration = {
  styleTitle: (title) => HELP_TITLES[title] ?? title,
  commandUsage: () => 'npm run demo -- [настройки]',
  optionDescription: ({ description, defaultValue }) =>
    defaultValue === undefined ? description : `${description}; если не указать — ${defaultValue}`,
}

const otklik = new Command('otklik').description('Отклик: перечень точек взаимодействия, отзывы и то, что из них вышло')

otklik
  .command('start')
  .description('запустить')
  .action(async () => void (await start(built)))
otklik
  .command('demo')
  .description('выдуманное министерство с годом жизни: сотрудники, ответы людей, проблемы, меры')
  .option('--answers [число]', 'сколько ответов придумать', DEMO_ANSWERS)
  .option('--appeals [число]', 'сколько ещё обращений добавить за год; можно и к примеру, который уже есть', '0')
  .option('--seed [слово]', 'из этого слова вырастает год: то же слово и тот же день дают тот же год', DEMO_SEED)
  .helpOption('--help', 'показать эту подсказку')
  .configureHelp(IN_RUSSIAN)
  // What it does not know it answers itself, in words.
  .allowUnknownOption()
  .allowExcessArguments()
  .action((options: DemoOptions, command: Command) => demo(options, command.args, built))
otklik
  .command('verify')
  .description('проверить печати журнала')
  .action(() => verify(built))
otklik
  .command('token')
  .description('токены для программ')
  .command('create')
  .description('выпустить токен; последняя строка — сам токен')
  .requiredOption('--role <роль>', 'роль')
  .requiredOption('--name <имя>', 'для чего он')
  .option('--body <код>', 'код органа, если органов несколько')
  .option('--days <дней>', 'сколько дней действует', '90')
  .action((options) => createToken(options, built))

const person = otklik.command('person').description('сотрудники, когда изнутри уже не помочь')
person
  .command('restore')
  .description('снять второй шаг входа и дать ссылку для нового пароля; последняя строка — ссылка')
  .requiredOption('--email <адрес>', 'адрес, с которым сотрудник входит')
  .action(({ email }: PersonOptions) => restorePerson(email, built))
person
  .command('operator')
  .description('сделать сотрудника оператором установки или снять с него эту обязанность')
  .requiredOption('--email <адрес>', 'адрес, с которым сотрудник входит')
  .option('--off', 'снять обязанность; последнего оператора она держит')
  .action((options: PersonOptions & { off?: true }) => setOperator(options, built))

interface PersonOptions {
  email: string
}

// Sentences for people; anything else is a fault of ours and shows its trace.
const SENTENCES = [
  BadSetting,
  Refused,
  CannotMigrate,
  ForeignFolder,
  DataFolderBusy,
  DatabaseNotStarted,
  DatabaseUnreachable,
  CannotListen,
]

otklik.parseAsync().catch((fault: unknown) => {
  const isSentence = SENTENCES.some((kind) => fault instanceof kind)
  console.error(isSentence ? (fault as Error).message : fault)
  process.exit(1)
})
