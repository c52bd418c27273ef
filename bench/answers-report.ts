import { type Answers, bareMedian, type Taken, TOGETHER } from './answers.ts'

const SHARE = 0.25
const EMPTY_WITHIN = 10

const whole = (value: number) => value.toFixed(0)
const verdict = (kept: boolean) => (kept ? 'kept' : '**missed**')
const processor = ({ node, postgres }: Taken) => `${node.toFixed(2)} + ${postgres.toFixed(2)}`

/** Answers taken in, in words and tables. */
export function answersOf(it: Answers): string {
  const { bare, intake, emptyAfter, ceiling, participants } = it
  const commits = bareMedian(it)
  const share = (rate: number) => (rate / commits).toFixed(2)
  return `## Answers taken in, from 16 connections

\`POST /api/v1/entries/…/answers\` with ten answers, for ${whole(intake.seconds)} seconds, while the same process empties the box. Bare: the same server,
16 connections, one row of a uuid and a kilobyte a transaction, three rounds before and three after. Load, product and PostgreSQL share
the cores.

| | a second | of bare | median, ms | 95 %, ms | processor of one, ms: Node + PostgreSQL |
|---|---:|---:|---:|---:|---:|
| bare commits (${bare.map(whole).join(', ')}) | ${whole(commits)} | 1.00 | | | |
| the same statement without HTTP, one sheet a message | ${whole(ceiling.alone)} | ${share(ceiling.alone)} | | | |
| the same with ${TOGETHER} sheets a message | ${whole(ceiling.together)} | ${share(ceiling.together)} | | | |
| answers accepted | ${whole(intake.perSecond)} | ${share(intake.perSecond)}, ≥ ${SHARE}: ${verdict(intake.perSecond >= SHARE * commits)} | ${intake.p50.toFixed(1)} | ${intake.p95.toFixed(1)} | ${processor(intake)} |

The box was empty ${emptyAfter.toFixed(1)} s after the last of ${whole(intake.done)} answers (≤ ${EMPTY_WITHIN}: ${verdict(emptyAfter <= EMPTY_WITHIN)}).

The whole participant, at 4 connections: a page, a further page, sending, the receipt opened by its code.

| participants a second | median, ms | 95 %, ms | processor of one, ms: Node + PostgreSQL |
|---:|---:|---:|---:|
| ${whole(participants.perSecond)} | ${participants.p50.toFixed(0)} | ${participants.p95.toFixed(0)} | ${processor(participants)} |`
}
