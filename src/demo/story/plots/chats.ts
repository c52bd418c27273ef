import type { Plot } from '../plot.ts'

/** A problem that waits for a decision. */
export const chats: Plot = {
  trouble: 'chats',
  channel: 'vk',
  title: 'В сообществах и чатах вопросы остаются без ответа',
  findings: '',
  statedAgo: 8,
  words: 7,
}
