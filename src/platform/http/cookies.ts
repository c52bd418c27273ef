import type { FastifyReply } from 'fastify'
import type { Config } from '../config/config.ts'
import type { SetCookie } from './answer.ts'

export const SESSION_COOKIE = 'otklik_session'
export const VIEW_COOKIE = 'otklik_view'
/** Holds only which kinds of things were rated in this visit, and ends with it. */
export const RATED_COOKIE = 'otklik_rated'

/** Cookies are for this site only, unreadable to scripts, and by https where people come by https. */
export function setCookies(reply: FastifyReply, cookies: readonly SetCookie[], config: Config): void {
  for (const { name, value, seconds, path = '/' } of cookies) {
    reply.setCookie(name, value, {
      path,
      httpOnly: true,
      sameSite: 'lax',
      secure: config.publicUrl.startsWith('https:'),
      ...(seconds === undefined ? {} : { maxAge: seconds }),
    })
  }
}
