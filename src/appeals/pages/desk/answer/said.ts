/** What is said after an act on an answer, by the last part of its address. */
export const ANSWER_SAID: Readonly<Record<string, string>> = {
  draft: 'Черновик ответа сохранён',
  submission: 'Ответ отправлен на подпись',
  return: 'Ответ возвращён с замечаниями',
  approval: 'Ответ подписан. Теперь его можно отправить',
  sending: 'Ответ дан',
}
