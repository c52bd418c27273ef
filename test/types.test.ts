import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Each line of these files that must not compile says with which error; the others must. */
const FOLDER = 'test/fences/types'
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))

const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
const program = ts.createProgram(
  files.map((name) => join(FOLDER, name)),
  options,
)

function saidIn(path: string): string[] {
  const source = program.getSourceFile(path)
  const faults = program.getSemanticDiagnostics(source)
  return faults.map(({ file, start, code }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `line ${line}: TS${code}`
  })
}

const expectedIn = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, place) => {
      const code = /\/\/ error (TS\d+)$/.exec(text)?.[1]
      return code ? [`line ${place + 1}: ${code}`] : []
    })

describe('The compiler stops', () => {
  test.each(files)('what %s tries, and nothing else in it', { timeout: 90_000 }, (name) => {
    const path = join(FOLDER, name)
    expect(expectedIn(path).length).toBeGreaterThan(0)
    expect(saidIn(path)).toEqual(expectedIn(path))
  })
})
