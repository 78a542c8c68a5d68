import type { Words } from "../../catalogue.ts";
import type { account as english } from "../en/account.ts";

export const account: Words<typeof english> = {
  "console.account.email": "Адрес",
  "console.account.roles": "Роли",
  "console.account.name": "Имя",
  "console.account.password": "Пароль",
  "console.account.current": "Текущий пароль",
  "console.account.current.wrong": "Это не ваш текущий пароль.",
  "console.account.next": "Новый пароль",
  "console.account.next.hint":
    "{least, plural, one {Не менее # знака.} few {Не менее # знаков.} many {Не менее # знаков.} other {Не менее # знака.}} Легко запомнить несколько слов, не связанных между собой.",
  "console.account.next.weak": "Этот пароль слишком короткий или легко угадывается. Выберите другой.",
  "console.account.next.own": "Пароль не должен содержать слово вашей организации, например её название.",
  "console.account.password.change": "Изменить пароль",
  "console.account.password.changed": "Пароль изменён. Во всех других местах сеанс завершён.",
  "console.account.sessions": "Где вы вошли",
  "console.account.sessions.since": "Вход",
  "console.account.sessions.seen": "Последнее использование: {at, date, minute}",
  "console.account.sessions.here": "Здесь",
  "console.account.session.end": "Завершить этот сеанс",
  "console.account.session.end.title": "Завершить этот сеанс?",
  "console.account.session.end.body":
    "Пароль подтверждает, что это делаете вы. Всё, что там не сохранено, будет потеряно.",
  "console.account.session.stale":
    "У вас здесь нет пароля. Выйдите, войдите снова через учётную запись своей организации и повторите это в течение 15 минут.",
  "console.account.sessions.body":
    "Если вы забыли где-то выйти или потеряли устройство: это завершит сеансы везде, и здесь тоже.",
  "console.account.sessions.end": "Выйти везде",
  "console.role.owner": "Владелец",
  "console.role.administrator": "Администратор",
  "console.role.officer": "Специалист по качеству обслуживания",
  "console.role.manager": "Руководитель направления услуг",
  "console.role.lead": "Руководитель группы",
  "console.role.viewer": "Наблюдатель",
  "console.role.privacy": "Специалист по защите данных",
  "console.account.languages": "Языки",
  "console.account.languages.spoken": "Языки, на которых вы отвечаете клиентам",
  "console.account.languages.hint":
    "Их учитывают обращения, которые передаются по очереди, помимо языка, на котором вы читаете консоль.",
  "console.account.languages.save": "Сохранить языки",
  "console.account.absence": "Отсутствие",
  "console.account.absence.body":
    "Укажите, когда вас не будет: ваши обращения получит тот, кто вас замещает, или они останутся в очереди.",
  "console.account.absence.said": "Вас нет с {from, date, long} по {until, date, long}",
  "console.account.absence.from": "Первый день",
  "console.account.absence.until": "Последний день",
  "console.account.absence.standIn": "Кто замещает",
  "console.account.absence.queue": "Никто: обращения остаются в очереди",
  "console.account.absence.save": "Меня не будет",
  "console.account.absence.end": "Я снова на месте",
  "console.account.absence.fault.from": "Укажите день.",
  "console.account.absence.fault.until": "Укажите день не раньше первого.",
  "console.account.absence.fault.standIn": "Выберите другого человека, который работает с обращениями.",
};
