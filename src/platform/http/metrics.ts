import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Pools } from '../db/pools.ts'

export interface Metrics {
  text(): Promise<{ type: string; text: string }>
  jobDone(job: string, failed: boolean): void
  sheetsCounted(sheets: number): void
}

/** What this process has done, for Prometheus: by the route's pattern, never by address. */
export function measure(server: FastifyInstance, pools: Pick<Pools, 'app' | 'operator'>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const answered = new Histogram({
    name: 'otklik_http_seconds',
    help: 'Time to an answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
    registers,
  })
  const jobs = new Counter({
    name: 'otklik_jobs_total',
    help: 'Jobs that ended',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const sheets = new Counter({ name: 'otklik_sheets_total', help: 'Answer sheets taken out of the box', registers })
  new Gauge({
    name: 'otklik_database_connections',
    help: 'Connections of this process',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [name, pool] of Object.entries(pools)) {
        this.set({ pool: name, state: 'busy' }, pool.totalCount - pool.idleCount)
        this.set({ pool: name, state: 'idle' }, pool.idleCount)
        this.set({ pool: name, state: 'awaited' }, pool.waitingCount)
      }
    },
  })
  server.addHook('onResponse', async (request, reply) => {
    answered.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  return {
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    jobDone: (job, failed) => jobs.inc({ job, outcome: failed ? 'failed' : 'done' }),
    sheetsCounted: (count) => sheets.inc(count),
  }
}
