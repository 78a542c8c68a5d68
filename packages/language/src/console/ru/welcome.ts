import type { Words } from "../../catalogue.ts";
import type { welcome as english } from "../en/welcome.ts";

export const welcome: Words<typeof english> = {
  "console.welcome.intro":
    "Каждый шаг можно сделать сейчас или в другой день, в любом порядке. Что сделано, видно само.",
  "console.welcome.done": "Все первые шаги сделаны",
  "console.welcome.done.next": "Ответы видны в результатах, как только они приходят.",
  "console.welcome.isDone": "Сделано",
  "console.welcome.isOpen": "Ещё не сделано",
  "console.welcome.step.name": "Название организации",
  "console.welcome.step.units": "Отделы и направления услуг",
  "console.welcome.step.look": "Цвета, логотип и отправитель",
  "console.welcome.step.survey": "Опрос",
  "console.welcome.step.people": "Люди или служба поддержки",
  "console.welcome.step.ask": "Первая волна или первое правило",
  "console.welcome.about.name": "Его видят участники и те, кто следит за службой.",
  "console.welcome.about.units":
    "Результаты читаются по подразделениям; участники, ключи и оформление могут относиться только к одному из них.",
  "console.welcome.about.look": "Это видно на страницах и в письмах, чтобы люди знали, кто спрашивает.",
  "console.welcome.about.survey": "Начните с готового, измените что нужно и опубликуйте.",
  "console.welcome.about.people": "Люди берутся из файла. Служба поддержки своими событиями сообщает, кому помогла.",
  "console.welcome.about.ask":
    "Волна спрашивает многих в назначенный день. Правило спрашивает одного человека после события.",
  "console.welcome.name": "Название",
  "console.welcome.saved": "Сохранено",
  "console.welcome.units.none":
    "В коде проекта ещё не объявлен ни один сегмент, например отдел. Подразделения – это части ответов по сегментам, поэтому сначала объявите его.",
  "console.welcome.units.all": "Все подразделения",
  "console.welcome.units.names": "Названия, по одному в строке",
  "console.welcome.units.hint":
    "К подразделению относятся ответы с его названием. Если значения другие, напишите их после двоеточия через запятую.",
  "console.welcome.units.segment": "Это значения сегмента",
  "console.welcome.units.parent": "Входит в",
  "console.welcome.units.add": "Добавить эти подразделения",
  "console.welcome.look.go": "Выбрать оформление",
  "console.welcome.survey.there": "Имеющиеся опросы",
  "console.welcome.survey.begin": "Начать опрос",
  "console.welcome.people.import": "Импортировать людей",
  "console.welcome.people.key": "Создать ключ для службы поддержки",
  "console.welcome.people.keyName": "Служба поддержки",
  "console.welcome.people.try": "Одно событие для пробы в терминале",
  "console.welcome.ask.wave": "Запланировать волну",
  "console.welcome.ask.rules": "Посмотреть правила",
  "console.welcome.isOn": "Первая страница напоминает об оставшемся.",
  "console.welcome.isOff": "Остальное отложено. Первая страница о нём не напоминает.",
  "console.welcome.leaveOff": "Отложить остальное",
  "console.welcome.takeUp": "Вернуться к шагам",
};
