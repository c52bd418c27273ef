import type { ColumnType } from 'kysely'
import type { Temporal } from 'temporal-polyfill'

/** A moment in a table: read as an instant, written as its text. */
export type MomentColumn = ColumnType<Temporal.Instant, string, string>

/** A moment that may not have come yet. */
export type MaybeMomentColumn = ColumnType<Temporal.Instant | null, string | null | undefined, string | null>

/** A local date in a table. */
export type DateColumn = ColumnType<Temporal.PlainDate, string, string>

export type MaybeDateColumn = ColumnType<Temporal.PlainDate | null, string | null | undefined, string | null>

/** A structure kept as jsonb: read as it is, written as its JSON text. */
export type JsonColumn<T> = ColumnType<T, string, string>
