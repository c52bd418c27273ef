import { bareOf, type IntakeRates, takenOf } from './intake.ts'

const SHARE = 0.1
/** Five times what another product reached on such a machine. */
const LEAST = 165

const whole = (value: number) => value.toFixed(0)

/** Appeals taken in, in words and a table. */
export function intakeReport(it: IntakeRates, verdict: (kept: boolean) => string): string {
  const bare = bareOf(it)
  const taken = takenOf(it)
  const share = taken / bare
  const median = (of: (round: IntakeRates['rounds'][number]) => number) =>
    it.rounds.map((round) => of(round).toFixed(1)).join(', ')
  return `## Appeals taken in, from 16 connections

\`POST /api/v1/appeals\` with 500 signs of words, a name and an e-mail each, spread over 4 bodies and 20 touchpoints. Each gets its number,
client, dates with their steps, words to be found by, interaction, audit entry and the job of its first letter; letters are written and sent
meanwhile. Bare: the same server, 16 connections, one row of a uuid and a kilobyte a transaction, in turn with the rounds of appeals.

| | a second | of bare | median, ms | 95 %, ms | processor of one, ms: Node + PostgreSQL |
|---|---:|---:|---:|---:|---:|
| bare commits (${it.bare.map(whole).join(', ')}) | ${whole(bare)} | 1.00 | | | |
| appeals (${it.rounds.map(({ perSecond }) => whole(perSecond)).join(', ')}) | ${whole(taken)}, ≥ ${LEAST}: ${verdict(taken >= LEAST)} | ${share.toFixed(2)}, ≥ ${SHARE.toFixed(2)}: ${verdict(share >= SHARE)} | ${median(({ p50 }) => p50)} | ${median(({ p95 }) => p95)} | ${it.node.toFixed(2)} + ${it.postgres.toFixed(2)} |

All ${it.taken} stood whole when they were recounted: ${it.whole ? 'yes' : '**no**'}. Numbers that nobody has: ${it.numbersMissing}.`
}
