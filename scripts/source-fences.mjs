// What no source text may hold: a clock, the environment, chance, waiting rules. Used by fences.mjs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const TEST = /[.]test[.]tsx?$/
const RULES = /^src\/(?:.+\/)?(?:rules|terms)(?:\/|[.]ts$)/
const PROMISES = ['Promise', 'PromiseLike', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator']
/** Every slice owns a schema, and so does the platform. */
const OWNERS =
  'platform audit identity clients channels touchpoints knowledge appeals surveys analysis measures reports portal desk'
const TABLE = `(?:${OWNERS.replaceAll(' ', '|')})[.][a-z_]+`
/** A table where SQL names one; with a bracket behind it, it is a function, which its owner made for others. */
const ASKED = new RegExp(
  `\\b(?:from|join|into|update|using|truncate|table|vacuum)\\s+(?:only\\s+)?(${TABLE})\\b(?!\\s*[(])`,
  'gi',
)
const NAMED = new RegExp(`^${TABLE}(?: as [a-z_]+)?$`)
/** Views that their owners publish. */
const PUBLISHED = ['touchpoints.current_entry', 'surveys.mark_facts', 'surveys.answer_facts']
const DATE_WITHOUT_CLOCK = ['parse', 'UTC']

const FENCES = [
  {
    name: 'clock-only-in-clock',
    why: 'only platform/clock asks the time: a work reads it once, a test sets it',
    applies: (file) => !TEST.test(file) && !/^src\/platform\/clock(?:\/|[.]ts$)/.test(file),
    holds: (node) =>
      (isGlobal(node, 'Date') && !isDateWithoutClock(node)) ||
      names(node, 'Now') ||
      names(node, 'hrtime') ||
      isGlobal(node, 'performance') ||
      imports(node, /^(?:node:)?perf_hooks$/),
  },
  {
    name: 'environment-only-in-config',
    why: 'only platform/config reads the environment: one table of settings, checked at start',
    applies: (file) => !TEST.test(file) && !/^src\/platform\/config(?:\/|[.]ts$)/.test(file),
    holds: (node) => namesOf(node, 'env', 'process') || imports(node, /^(?:node:)?process$/),
  },
  {
    name: 'chance-only-from-crypto',
    why: 'Math.random can be foretold: randomness comes from node:crypto',
    applies: () => true,
    holds: (node) => namesOf(node, 'random', 'Math'),
  },
  {
    name: 'rules-never-wait',
    why: 'a rule takes facts and answers at once',
    applies: (file) => RULES.test(file) && !TEST.test(file),
    holds: (node) =>
      node.kind === ts.SyntaxKind.AsyncKeyword ||
      node.kind === ts.SyntaxKind.AwaitKeyword ||
      ts.isAwaitExpression(node) ||
      (ts.isIdentifier(node) && PROMISES.includes(node.text)),
  },
  {
    name: 'own-tables-only',
    why: 'a slice asks its own tables; what another publishes is a view or a function of its door',
    applies: (file) => !TEST.test(file),
    holds: (node) => tablesIn(node).some((table) => !isOpenTo(node.getSourceFile().fileName, table)),
  },
]

export const TEXT_FENCES = FENCES.map(({ name }) => name)

/** Every place under the folder where a source text climbs a fence. */
export function textClimbs(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/'))
  return files.filter((file) => /[.]tsx?$/.test(file)).flatMap(climbsOf)
}

function climbsOf(file) {
  const fences = FENCES.filter(({ applies }) => applies(file))
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const climbs = []
  const walk = (node) => {
    for (const { name, why, holds } of fences) {
      if (!holds(node)) continue
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      climbs.push({
        fence: name,
        file,
        what: `line ${line}: ${node.parent.getText().split('\n')[0].slice(0, 80)}`,
        why,
      })
    }
    ts.forEachChild(node, walk)
  }
  walk(source)
  return climbs
}

/** The tables that a text names: SQL in a string, or a table's name as the key of a slice's `…Tables`. */
function tablesIn(node) {
  if (ts.isStringLiteralLike(node) && ts.isPropertySignature(node.parent))
    return NAMED.test(node.text) ? [node.text] : []
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return []
  return [...node.text.matchAll(ASKED)].map(([, table]) => table)
}

function isOpenTo(file, table) {
  const [, owner] = /^src[/]([^/]+)[/]/.exec(file) ?? []
  return table.startsWith(`${owner}.`) || PUBLISHED.includes(table)
}

/** The name stands for the global value: not for a type, a property or something of the file's own that is called so. */
function isGlobal(node, name) {
  if (!ts.isIdentifier(node) || node.text !== name) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return parent.expression.getText() === 'globalThis'
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false
  return parent.name !== node && parent.propertyName !== node && !ownNames(node.getSourceFile()).has(name)
}

const NAMES_OF_FILES = new WeakMap()

/** The names of a file's own variables and parameters: the register's `process` is not Node's. */
function ownNames(source) {
  const known = NAMES_OF_FILES.get(source)
  if (known) return known
  const own = new Set()
  const note = (node) => {
    const names = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
    if (names && ts.isIdentifier(node.name)) own.add(node.name.text)
    ts.forEachChild(node, note)
  }
  note(source)
  NAMES_OF_FILES.set(source, own)
  return own
}

/** `new Date(text)`, `Date.parse(text)` and `instanceof Date` turn or tell what is given to them; they ask no clock. */
function isDateWithoutClock({ parent }) {
  if (ts.isNewExpression(parent)) return (parent.arguments?.length ?? 0) > 0
  if (ts.isPropertyAccessExpression(parent)) return DATE_WITHOUT_CLOCK.includes(parent.name.text)
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
}

/** `x.name`, `x['name']` or `const { name } = x`. */
function names(node, name) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === name
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === name
  return ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === name
}

/** The same, of one owner only; and the owner handed on whole, under which name whoever pleases takes it. */
function namesOf(node, name, owner) {
  if (isGlobal(node, owner) && !isTakenApart(node)) return true
  if (!names(node, name)) return false
  if (ts.isBindingElement(node)) return node.parent.parent.initializer?.getText() === owner
  return [owner, `globalThis.${owner}`].includes(node.expression.getText())
}

const isTakenApart = ({ parent }) =>
  ts.isPropertyAccessExpression(parent) ||
  ts.isElementAccessExpression(parent) ||
  ts.isTypeOfExpression(parent) ||
  (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name))

const imports = (node, module) => ts.isImportDeclaration(node) && module.test(node.moduleSpecifier.text)
