import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import './fastify-types.ts'
import type { Assets } from '../html/assets.ts'
import { anyone } from './permission.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}
const ZIPPED = new Set(['.css', '.js', '.svg'])

interface Asset {
  type: string
  bytes: Buffer
  zipped?: Buffer
  /** A name with a hash never means other bytes. */
  lasting: boolean
}

/** Styles, fonts and scripts, read once: a dozen small files that every page asks for. */
export function addAssets(server: FastifyInstance, folder: string): void {
  const assets = readAssets(folder)
  server.get<{ Params: { '*': string } }>(
    '/assets/*',
    { schema: { hide: true }, config: { may: anyone } },
    async (request, reply) => {
      const asset = assets.get(request.params['*'])
      if (!asset) return reply.callNotFound()
      reply
        .type(asset.type)
        .header('cache-control', asset.lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')
      if (!asset.zipped || !/\bgzip\b/.test(String(request.headers['accept-encoding']))) return reply.send(asset.bytes)
      return reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(asset.zipped)
    },
  )
}

function readAssets(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true }).map(String)
  const served = names.filter((name) => TYPES[extname(name)])
  return new Map(served.map((name) => [name.replaceAll('\\', '/'), readAsset(join(folder, name))]))
}

function readAsset(path: string): Asset {
  const bytes = readFileSync(path)
  const extension = extname(path)
  const asset = { type: TYPES[extension] ?? '', bytes, lasting: /-[0-9a-f]{10}\./.test(path) }
  return ZIPPED.has(extension) ? { ...asset, zipped: gzipSync(bytes, { level: 9 }) } : asset
}

/** Addresses of what a page loads, from the list that the build wrote. */
export function assetsOf(folder: string): Assets {
  const named = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  const islands = Object.entries(named).filter(([name]) => name.endsWith('.js'))
  return {
    citizenCss: named['citizen.css'] ?? '',
    deskCss: named['desk.css'] ?? '',
    islands: Object.fromEntries(islands.map(([name, address]) => [name.replace(/\.js$/, ''), address])),
  }
}
