import type { Account } from './account.ts'

/** What the console says about the embedded database. Each fault ends with a way out. */

const OTHER_SERVER = 'или укажите свой сервер PostgreSQL в переменной DATABASE_URL'

export const preparing = (folder: string) => `Готовим базу данных в папке «${folder}»`
export const liesAt = (cluster: string, port: number) =>
  `База данных лежит в папке «${cluster}» и отвечает по адресу 127.0.0.1:${port}`
export const connectionLost = () => 'Связь с базой данных прервалась, восстанавливаем'
export const connectionBack = () => 'Связь с базой данных восстановлена'
export const takenMeanwhile = (real: string, who: string) =>
  `Пока связь с базой данных прерывалась, папку данных «${real}» занял другой процесс (${who}). Остановите один из них`

export const busy = (real: string, who: string) =>
  `Папку данных «${real}» уже использует другой процесс Отклика (${who}). ` +
  'Остановите его или укажите другую папку в переменной OTKLIK_DATA'
export const product = (pid: string) => `сам Отклик, процесс № ${pid}`
export const command = (pid: string) => `команда otklik, процесс № ${pid}`
export const unknownHolder = () => 'его имя узнать не удалось'

export const noBinaries = (name: string) =>
  `Не найден пакет ${name} с программами PostgreSQL для этой системы. ` +
  `Выполните npm install без ключа --omit=optional ${OTHER_SERVER}`
export const unusableBinaries = (folder: string, why: string) =>
  `Программы PostgreSQL в папке «${folder}» не запускаются (${why}). Удалите эту папку и запустите Отклик снова ${OTHER_SERVER}`

export const cannotUse = (path: string, why: string) =>
  `Не удалось подготовить базу данных в папке «${path}» (${why}). ` +
  `Проверьте, что она доступна для записи и на диске есть место, укажите другую папку в переменной OTKLIK_DATA ${OTHER_SERVER}`
export const nowhereToLie = (real: string, system: string, account: Account) =>
  `Отклик запущен от root, и PostgreSQL работает от пользователя № ${account.uid}, но ему недоступны ни папка данных ` +
  `«${real}», ни «${system}». Откройте ему путь к одной из них (chmod a+x на каждую папку пути), ` +
  `запустите Отклик от обычного пользователя ${OTHER_SERVER}`
export const notACluster = (place: string) =>
  `В папке «${place}» лежит не база данных Отклика. Перенесите её содержимое или укажите другую папку в переменной OTKLIK_DATA`
export const otherVersion = (cluster: string, has: string, needs: string) =>
  `База данных в папке «${cluster}» создана PostgreSQL ${has}, а установлен PostgreSQL ${needs}. ` +
  'Запустите прежнюю версию Отклика: она откроет эти данные. Перенос в новую опишет выпуск, который её принёс'

export const ownedByUser = (cluster: string, uid: number, account: Account) =>
  `Базу данных в папке «${cluster}» создал пользователь № ${uid}, а сейчас Отклик запущен от root. ` +
  `Запустите его от того же пользователя или передайте базу: chown -R ${account.uid}:${account.gid} '${cluster}'`
export const ownedByRoot = (real: string, own: Account) =>
  `Базу данных в папке «${real}» создал Отклик, запущенный от root, а сейчас он запущен от пользователя № ${own.uid}. ` +
  `Запустите его от root или передайте папку себе: sudo chown -R ${own.uid}:${own.gid} '${real}'`
export const ownedByRootElsewhere = (real: string, place: string, own: Account) =>
  `Базу данных папки «${real}» создал Отклик, запущенный от root, она лежит в «${place}», а сейчас он запущен от ` +
  `пользователя № ${own.uid}. Запустите его от root или перенесите базу к себе: sudo mv '${place}' '${real}/postgres' && ` +
  `sudo rm '${real}/${DATA_NOTE}' && sudo chown -R ${own.uid}:${own.gid} '${real}'`
export const cutOff = (cluster: string, account: Account) =>
  `База данных лежит в папке «${cluster}», но пользователю № ${account.uid}, от которого работает PostgreSQL, она больше ` +
  'недоступна. Верните доступ: chmod a+x на каждую папку этого пути'

export const closedAccess = (file: string) =>
  `Файл «${file}» с паролями базы данных вам недоступен. Запустите команду от того же пользователя, что и Отклик`
export const lostAccess = (file: string) =>
  `Файл «${file}» с паролями базы данных пропал или испорчен. Верните его из резервной копии этой папки`
export const wrongPassword = (place: string) =>
  `База данных не приняла пароль из файла «${place}/access.json». Верните этот файл из резервной копии той же папки`

export const unknownAccount = (uid: number) =>
  `PostgreSQL не может создать базу: у пользователя № ${uid} нет строки в /etc/passwd. ` +
  `Добавьте её, запустите Отклик от другого пользователя ${OTHER_SERVER}`
export const notMade = (place: string, why: string) =>
  `Не удалось создать базу данных в папке «${place}»: ${why}. Проверьте место на диске и права на папку`
export const notStarted = (place: string, why: string) =>
  `База данных в папке «${place}» не запускается: ${why}. Журнал сервера лежит в «${place}/cluster/log»`
export const notStopped = (place: string, why: string) =>
  `База данных в папке «${place}» не остановилась за минуту: ${why}. При следующем запуске Отклик продолжит с ней`
export const stillRecovering = (place: string) =>
  `База данных в папке «${place}» всё ещё восстанавливается после сбоя. Подождите несколько минут и запустите Отклик снова`

export const DATA_NOTE = 'database-place.txt'
export const elsewhere = (real: string, place: string) =>
  `База данных папки «${real}» лежит отдельно, в «${place}»: сюда у PostgreSQL нет доступа. Копируйте и переносите обе папки вместе`
export const dataNote = (place: string) => `База данных Отклика для этой папки лежит отдельно:
${place}
Здесь её не поместить: Отклик запущен от root, а PostgreSQL от root не работает, и другому пользователю эта папка недоступна.
Копируйте и переносите обе папки вместе. Не удаляйте этот файл: по нему Отклик находит базу.
`
export const clusterNote = (real: string) => `Здесь лежит база данных Отклика. Она принадлежит папке данных:
${real}
Копируйте и переносите обе папки вместе. Не удаляйте эту папку, пока нужны данные.
`
export const placeMissing = (real: string, place: string) =>
  `База данных папки «${real}» лежала в «${place}», но там её нет. Верните её туда; ` +
  `если база больше не нужна, удалите файл «${real}/${DATA_NOTE}», и Отклик начнёт с новой`
export const placeOfAnother = (real: string, place: string, owner: string) =>
  `Папка «${real}» ссылается на базу данных в «${place}», а та принадлежит папке «${owner}». ` +
  `Если это копия, удалите в ней файл ${DATA_NOTE}, и Отклик начнёт в ней с новой базы`
