import { answerOnce, keyOf } from './answer-once.ts'
import { type Asked, inWork } from './api-work.ts'
import { attachmentOf } from './attachment.ts'
import { notPlainIn } from './plain-json.ts'
import { Refused } from './problems.ts'
import { reckoned } from './reckon.ts'
import type { AnyApi, Given } from './routes.ts'
import { inSharedWork, type TogetherRoute } from './share-work.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** Answers a program: with JSON, with a file, or without a work. What cannot be kept is refused; it may be reckoned with. */
export async function answerApi(route: AnyApi, given: Given, asked: Asked): Promise<unknown> {
  const { reply } = asked
  if ('direct' in route) {
    const answered = await route.direct(given)
    return reply.code(answered.status).send(answered.reply)
  }
  if ('reckon' in route) return reply.type(JSON_TYPE).send(await reckoned(route, given, asked))
  if ('file' in route) {
    const { bytes, type, name } = await inWork(route, given, asked, (work) => route.file(work, given))
    return reply
      .type(type)
      .header('content-disposition', attachmentOf(name))
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes as Buffer))
  }
  const unkeepable = [...notPlainIn(given.query), ...(route.takes ? [] : notPlainIn(given.sent))]
  if (unkeepable.length > 0) throw new Refused(unkeepable)
  const keyed = keyOf(route, given, asked.request)
  if (keyed) return answerOnce(route, given, keyed, asked)
  const answer = await (route.together
    ? inSharedWork(route as TogetherRoute, given, asked)
    : inWork(route, given, asked, (work) => route.answer(work, given)))
  return reply.code(route.made === undefined ? 200 : 201).send(answer)
}
