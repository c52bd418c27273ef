import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document, ready to send. */
export const drawPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`
