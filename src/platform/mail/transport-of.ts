import type { Config } from '../config/config.ts'
import { overSmtp } from './smtp.ts'
import type { Transport } from './transport.ts'
import { intoFolder, mailFolder } from './trial-folder.ts'

/** By SMTP where a server is set; otherwise letters wait in the data folder. */
export const transportOf = ({ SMTP_URL, ...config }: Config): Transport =>
  SMTP_URL ? overSmtp({ ...config, SMTP_URL }) : intoFolder(mailFolder(config.OTKLIK_DATA))
