import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface PageSize {
  name: string
  /** Bytes on the wire. */
  html: number
  css: number
  script: number
}

interface Fetched {
  text: string
  wire: number
}

/** What a browser fetches, or gets for a form that it sends, compressed as it asks. */
function fetched(url: string, form?: string): Promise<Fetched> {
  const headers = { 'accept-encoding': 'gzip', 'content-type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: form === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const plain = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
        resolve({ text: plain.toString('utf8'), wire: bytes.length })
      })
    })
    asked.on('error', reject).end(form)
  })
}

export interface PageAim {
  name: string
  path: string
  form?: string
}

export async function pageSize(url: string, { name, path, form }: PageAim): Promise<PageSize> {
  const page = await fetched(url + path, form)
  const sum = async (address: RegExp) => {
    const files = [...page.text.matchAll(address)].map(([, path]) => fetched(url + path))
    return (await Promise.all(files)).reduce((total, { wire }) => total + wire, 0)
  }
  return {
    name,
    html: page.wire,
    css: await sum(/<link rel="stylesheet" href="([^"]+)"/g),
    script: await sum(/<script[^>]* src="([^"]+)"/g),
  }
}

/** All fonts that the style of public pages names: no page can load more. */
export async function fontBytes(url: string): Promise<number> {
  const { text: page } = await fetched(url)
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1]
  const { text: css } = await fetched(url + style)
  const fonts = [...new Set([...css.matchAll(/url\("?([^")]+[.]woff2)"?\)/g)].map(([, path]) => path))]
  const sizes = await Promise.all(fonts.map((path) => fetched(url + path)))
  return sizes.reduce((total, { wire }) => total + wire, 0)
}
