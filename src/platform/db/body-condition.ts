import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode as Column,
  type ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type JoinType,
  type KyselyPlugin,
  type MergeQueryNode,
  type OnConflictNode,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  type QueryId,
  ReferenceNode,
  type SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely'

/** Adds the body to every statement: a condition on each table read, changed or deleted, a column on each row inserted. */
export function bodyCondition(bodyId: string): KyselyPlugin {
  const made = conditions.get(bodyId) ?? newCondition(bodyId)
  if (conditions.size === MOST_KEPT) conditions.clear()
  conditions.set(bodyId, made)
  return made
}

// A transformer keeps a bound function for each kind of node: too much to make for every statement of every page.
const MOST_KEPT = 1_000
const conditions = new Map<string, KyselyPlugin>()

function newCondition(bodyId: string): KyselyPlugin {
  const transformer = new BodyTransformer(bodyId)
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
}

/** Statements that are bound already: a part built on the bound handle comes by here again with the whole. */
const bound = new WeakMap<OperationNode, string>()
const STATEMENTS: readonly OperationNode['kind'][] = [
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
]

class BodyTransformer extends OperationNodeTransformer {
  readonly #bodyId: string

  constructor(bodyId: string) {
    super()
    this.#bodyId = bodyId
  }

  protected override transformNodeImpl<T extends OperationNode>(node: T, queryId?: QueryId): T {
    if (bound.get(node) === this.#bodyId) return node
    const inner = super.transformNodeImpl(node, queryId)
    if (STATEMENTS.includes(inner.kind)) bound.set(inner, this.#bodyId)
    return inner
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const inner = super.transformSelectQuery(node, queryId)
    return this.#where(inner, inner.from?.froms ?? [])
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const inner = super.transformUpdateQuery(node, queryId)
    return this.#where(inner, [...(inner.table ? [inner.table] : []), ...(inner.from?.froms ?? [])])
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const inner = super.transformDeleteQuery(node, queryId)
    return this.#where(inner, [...inner.from.froms, ...(inner.using?.tables ?? [])])
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const inner = super.transformJoin(node, queryId)
    const condition = this.#condition(inner.table)
    if (!condition) return inner
    if (BOTH_SIDES.includes(inner.joinType))
      throw new Error('turn the join around: only a left join keeps rows of one body')
    if (inner.joinType === 'CrossJoin') return { ...inner, joinType: 'InnerJoin', on: OnNode.create(condition) }
    const on = inner.on ? OnNode.cloneWithOperation(inner.on, 'And', condition) : OnNode.create(condition)
    return { ...inner, on }
  }

  protected override transformMergeQuery(): MergeQueryNode {
    throw new Error('a merge must be written for the operator')
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const inner = super.transformInsertQuery(node, queryId)
    if (!inner.into || !tableIn(inner.into)) return inner
    if (!inner.values || !ValuesNode.is(inner.values))
      throw new Error('insert from a query must be written for the operator')
    const columns = [...(inner.columns ?? []), Column.create('body_id')]
    const values = ValuesNode.create(inner.values.values.map((row) => this.#withBody(row)))
    const onConflict = inner.onConflict && this.#guardUpdate(inner.onConflict)
    return { ...inner, columns, values, ...(onConflict ? { onConflict } : {}) }
  }

  #withBody(row: PrimitiveValueListNode | ValueListNode): PrimitiveValueListNode | ValueListNode {
    if (PrimitiveValueListNode.is(row)) return PrimitiveValueListNode.create([...row.values, this.#bodyId])
    return ValueListNode.create([...row.values, ValueNode.create(this.#bodyId)])
  }

  // Keys begin with body_id, so a conflict is always within the body; the target columns get it in front.
  #guardUpdate(node: OnConflictNode): OnConflictNode {
    if (!node.columns || node.columns.some((column) => column.column.name === 'body_id')) return node
    return { ...node, columns: [Column.create('body_id') as ColumnNode, ...node.columns] }
  }

  #where<N extends { where?: WhereNode }>(node: N, tables: readonly OperationNode[]): N {
    const conditions = tables.map((table) => this.#condition(table)).filter((condition) => condition !== undefined)
    if (conditions.length === 0) return node
    const all = conditions.reduce((left, right) => AndNode.create(left, right) as never)
    const where = node.where
      ? WhereNode.create(AndNode.create(ParensNode.create(node.where.where), all))
      : WhereNode.create(all)
    return { ...node, where }
  }

  #condition(table: OperationNode): BinaryOperationNode | undefined {
    const name = tableIn(table)
    if (!name) return undefined
    return BinaryOperationNode.create(
      ReferenceNode.create(Column.create('body_id'), name),
      OperatorNode.create('='),
      ValueNode.create(this.#bodyId),
    )
  }
}

/** Joins that make up rows for the tables before them, which the condition on those tables would then drop. */
const BOTH_SIDES: readonly JoinType[] = ['RightJoin', 'FullJoin']

/** The table's name or alias to hang the condition on; nothing for sub-queries and names made by `with`, which are bound inside. */
function tableIn(node: OperationNode): TableNode | undefined {
  if (TableNode.is(node)) return node.table.schema ? node : undefined
  if (!AliasNode.is(node) || !TableNode.is(node.node) || !node.node.table.schema) return undefined
  return IdentifierNode.is(node.alias) ? TableNode.create(node.alias.name) : undefined
}
