/** To whoever looks after the calendar, once a month until it is loaded. @clause K2.4 */
export const calendarLetter = (year: number, url: string): { subject: string; words: string } => ({
  subject: `Загрузите производственный календарь на ${year} год`,
  words: [
    `Календаря на ${year} год у нас ещё нет. Сроки, которые заходят в этот год, считаем по выходным и праздникам Трудового кодекса, и они предварительные.`,
    `Загрузите календарь, когда Правительство его утвердит:\n${url}/desk/calendar#load`,
    'Если органов несколько, календарь страны загружает оператор установки: напишите ему.',
    'Письмо приходит раз в месяц, пока календаря нет.',
  ].join('\n\n'),
})
