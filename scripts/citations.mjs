// Where a clause is cited: by `@clause` over a declaration, by a norm, by the title of a test. Used by clauses.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const CLAUSE = /\b(?:M\d+[a-z]?|K\d+\.\d+[a-z]?|App1)(?![\w.]*\w)/g
const TESTS = /(?:[.](?:test|story))[.]tsx?$/
const TITLED = ['describe', 'test', 'it', 'story']

/** Each citation under a folder: the id, whether it is kept or tested there, by whom, and the place. */
export function citationsIn(folder) {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/'))
  return files.filter((file) => /[.]tsx?$/.test(file) && !file.includes('/fences/')).flatMap(citationsOf)
}

function citationsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const citations = []
  const cite = (kind, ids, by, position) => {
    const line = source.getLineAndCharacterOfPosition(position).line + 1
    citations.push(...ids.map((id) => ({ kind, id, by, file, line })))
  }
  const attached = new Set()
  const walk = (node) => {
    for (const comment of node.jsDoc ?? []) {
      for (const tag of comment.getText().matchAll(TAG)) {
        attached.add(comment.pos + tag.index)
        cite('kept', tag[1].split(/[,\s]+/), nameOf(node), comment.pos + tag.index)
      }
    }
    if (isNormClause(node)) cite('kept', [node.initializer.text], nameOf(node), node.pos)
    if (TESTS.test(file) && isTitled(node)) {
      const title = titleOf(node)
      cite('tested', title.match(CLAUSE) ?? [], title, node.getStart())
    }
    ts.forEachChild(node, walk)
  }
  walk(source)
  for (const tag of TESTS.test(file) ? [] : source.text.matchAll(TAG)) {
    if (!attached.has(tag.index)) cite('kept', [`@clause ${tag[1]}`], 'it stands over no declaration', tag.index)
  }
  return citations
}

// Several ids stand one after the other, with or without commas; what looks like an id and is none is reported.
const TAG = /@clause[ \t]+([^\s,*]+(?:,?[ \t]+(?:[MK]\d[\w.]*|App1)|,[^\s,*]+)*)/g

/** The name of what is declared here, or of what it is a part of. */
function nameOf(node) {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText()).join(', ')
  if (ts.isPropertyAssignment(node) || !node.name) return node.parent ? nameOf(node.parent) : 'the file'
  return node.name.getText()
}

/** A norm of a law cites the law in its own words: «59-ФЗ, ст. 12». Ours are those that look like ids of the orders. */
const isNormClause = (node) =>
  ts.isPropertyAssignment(node) &&
  node.name.getText() === 'clause' &&
  ts.isStringLiteral(node.initializer) &&
  /^(?:[MK]|App)\d/.test(node.initializer.text)

/** `test('…')`, `test.each(…)('…')`, `describe.for(…)('…')`. */
function isTitled(node) {
  if (!ts.isCallExpression(node) || titleOf(node) === undefined) return false
  let callee = node.expression
  while (!ts.isIdentifier(callee)) {
    callee = callee.expression ?? callee.tag
    if (!callee) return false
  }
  return TITLED.includes(callee.text)
}

function titleOf({ arguments: [title] }) {
  if (title && ts.isStringLiteralLike(title)) return title.text
  return title && ts.isTemplateExpression(title) ? title.getText().slice(1, -1) : undefined
}
